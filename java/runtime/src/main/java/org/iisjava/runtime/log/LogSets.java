package org.iisjava.runtime.log;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that the worker processes of one application pool have in a folder: iisjava-POOL-PROCESS.log, and
 * iisjava-POOL-PROCESS.1.log and so on for older ones. Removes what processes left that have ended.
 */
final class LogSets
{
    private static final class FileSet
    {
        private final List<Path> m_files = new ArrayList<>();
        private long m_lastModified;

        private void add(Path file) throws IOException
        {
            m_lastModified = Math.max(m_lastModified, Files.getLastModifiedTime(file).toMillis());
            m_files.add(file);
        }
    }

    private final String m_prefix;
    private final long m_process;
    private final LongPredicate m_isAlive;

    LogSets(String pool, long process, LongPredicate isAlive)
    {
        m_prefix = "iisjava-" + pool.replaceAll("[^\\p{L}\\p{N}._ -]", "_") + "-";
        m_process = process;
        m_isAlive = isAlive;
    }

    static LogSets ofThisProcess(String pool)
    {
        return new LogSets(pool, ProcessHandle.current().pid(),
            process -> ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false));
    }

    /** The name of this process's file of that age; the one that is written to has the age 0. */
    String fileName(int age)
    {
        return m_prefix + m_process + (age == 0 ? "" : "." + age) + ".log";
    }

    /**
     * Of the processes that have ended the last one's files stay, and those of earlier ones as long as all together are
     * not more than the given number. What cannot be deleted stays too.
     */
    void prune(Path folder, int files)
    {
        try
        {
            List<FileSet> sets = new ArrayList<>(ended(folder).values());
            sets.sort(Comparator.comparingLong((FileSet set) -> set.m_lastModified).reversed());
            int kept = 0;
            for (int i = 0; i < sets.size(); i++)
            {
                kept += sets.get(i).m_files.size();
                if (i > 0 && kept > files)
                {
                    delete(sets.get(i));
                }
            }
        }
        catch (IOException | DirectoryIteratorException e)
        {
            return; // another process of the pool removes files at the same time; the next one does it
        }
    }

    private Map<Long, FileSet> ended(Path folder) throws IOException
    {
        Pattern name = Pattern.compile(Pattern.quote(m_prefix) + "(\\d{1,18})(\\.\\d+)?\\.log");
        Map<Long, FileSet> sets = new HashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder))
        {
            for (Path file : files)
            {
                Matcher matcher = name.matcher(file.getFileName().toString());
                long process = matcher.matches() ? Long.parseLong(matcher.group(1)) : m_process;
                if (process != m_process && !m_isAlive.test(process))
                {
                    sets.computeIfAbsent(process, key -> new FileSet()).add(file);
                }
            }
        }
        return sets;
    }

    private static void delete(FileSet set)
    {
        for (Path file : set.m_files)
        {
            try
            {
                Files.deleteIfExists(file);
            }
            catch (IOException e)
            {
                continue; // open in another program, or another account's
            }
        }
    }
}
