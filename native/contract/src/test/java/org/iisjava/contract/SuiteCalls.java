package org.iisjava.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of the suite's sources a test runs, as far as the sources tell: the test's method, what it calls in its class,
 * and of the modules that it uses the notifications and those answers that it asks for. It may be more than really
 * runs; a member that is not called in it is not shown by that test.
 */
final class SuiteCalls
{
    private static final Pattern BIOGRAPHY = Pattern.compile("(?ms)^\\s*/\\*\\*.*?\\*/");
    private static final Pattern METHOD = Pattern.compile(
        "(?ms)^ {4,8}(?:@\\w+[^\\n]*\\n\\s+)*[\\w<>\\[\\], ?.]+ (\\w+)\\([^;{]*?\\)[^;{]*?\\n( {4,8})\\{\\n.*?^\\2\\}");
    private static final Pattern ANSWER = Pattern.compile("(?s)(?:answers|ANSWERS)\\.put\\(\"([\\w.]+)\",.*?\\);\\n"
        + "(?=\\s*(?:answers\\.|ANSWERS\\.|moduleInfo|return|\\}))");
    /** What the server or the runtime calls by itself. */
    private static final Pattern CALLED = Pattern.compile("(?:public|protected) (?s:.*?)"
        + "\\b(?:on[A-Z]\\w*|registerModule|terminate|dispose|cleanup\\w*|notify\\w*|get[A-Z]\\w*|is[A-Z]\\w*|query\\w*"
        + "|supports\\w*|run)\\(");
    private static final Pattern SHARED_MODULE = Pattern.compile("\\.module\\(\"(\\w+)\", \"([^\"*]+)");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");
    /** The server that many tests share; this module of it takes part in every request. */
    private static final String SHARED = "MembersServer";
    private static final String EVERYWHERE = "Mapping";

    private final Map<String, String> tests;
    private final Map<String, String> modules;

    SuiteCalls(Path suite)
    {
        tests = read(suite.resolve("src/test/java/org/iisjava/conformance"));
        modules = read(suite.resolve("src/main/java/org/iisjava/conformance/modules"));
    }

    /** Whether the test runs code that calls the member, or that is the member. */
    boolean shows(String testClass, String test, String type, String member)
    {
        String code = sliceOf(testClass, test);
        return Pattern.compile("(?:\\.|::)" + member + "\\b|\\b" + member + "\\(").matcher(code).find()
            || isWrittenAsLambda(type) && Pattern.compile("\\b" + type + "\\b").matcher(code).find();
    }

    private static boolean isWrittenAsLambda(String type)
    {
        return Set.of("IGlobalSuspendProcessCallback", "IHttpStoredContext", "ICustomNotificationProvider",
            "IHttpModuleFactory").contains(type);
    }

    private String sliceOf(String testClass, String test)
    {
        String source = tests.get(testClass);
        Map<String, String> methods = methods(source);
        String own = methods.getOrDefault(test, "");
        StringBuilder slice = new StringBuilder(closure(own + methods.getOrDefault("start", ""), methods));
        source.lines().filter(line -> line.contains("static final ")).forEach(slice::append);
        Set<String> asked = words(closure(own, methods));
        for (String module : modulesOf(source, slice.toString(), asked))
        {
            slice.append(moduleSlice(modules.get(module), asked));
        }
        return slice.toString();
    }

    private Set<String> modulesOf(String source, String slice, Set<String> asked)
    {
        Set<String> used = modules.keySet().stream()
            .filter(module -> Pattern.compile("\\b" + module + "\"").matcher(source).find())
            .collect(Collectors.toCollection(TreeSet::new));
        if (source.contains(SHARED))
        {
            used.add(EVERYWHERE);
            Matcher shared = SHARED_MODULE.matcher(tests.get(SHARED));
            while (shared.find())
            {
                boolean hasFile = answers(modules.get(shared.group(1))).keySet().stream()
                    .anyMatch(answer -> answer.contains(".") && asked.contains(answer));
                if (hasFile || slice.contains("/" + shared.group(2)))
                {
                    used.add(shared.group(1));
                }
            }
        }
        return used;
    }

    /** Without answers that nobody asks for; with the classes that help. */
    private String moduleSlice(String source, Set<String> asked)
    {
        Map<String, String> answers = answers(source);
        String slice = source;
        if (!answers.isEmpty())
        {
            Map<String, String> methods = methods(ANSWER.matcher(source).replaceAll(""));
            StringBuilder begin = new StringBuilder();
            methods.values().stream().filter(method -> CALLED.matcher(method).find()).forEach(begin::append);
            answers.forEach((name, answer) -> begin.append(asked.contains(name) ? answer : ""));
            slice = closure(begin.toString(), methods);
        }
        StringBuilder whole = new StringBuilder(slice);
        for (Map.Entry<String, String> helper : modules.entrySet())
        {
            boolean helps = !helper.getValue().contains("RegisterModule\n") && !helper.getValue().equals(source);
            if (helps && Pattern.compile("\\b" + helper.getKey() + "\\b").matcher(slice).find())
            {
                whole.append(helper.getValue());
            }
        }
        return whole.toString();
    }

    private static Map<String, String> answers(String source)
    {
        Map<String, String> answers = new LinkedHashMap<>();
        ANSWER.matcher(source).results().forEach(answer -> answers.merge(answer.group(1), answer.group(),
            String::concat));
        return answers;
    }

    /** Their texts by name; overloads together. */
    private static Map<String, String> methods(String source)
    {
        Map<String, String> methods = new HashMap<>();
        METHOD.matcher(source).results().forEach(method -> methods.merge(method.group(1), method.group(),
            String::concat));
        return methods;
    }

    /** The text, and the methods that it names, and those that these name. */
    private static String closure(String begin, Map<String, String> methods)
    {
        StringBuilder text = new StringBuilder();
        Set<String> seen = new HashSet<>();
        Deque<String> left = new ArrayDeque<>(Set.of(begin));
        while (!left.isEmpty())
        {
            String next = left.pop();
            text.append(next);
            Collection<String> named = Pattern.compile("\\w+").matcher(next).results().map(word -> word.group())
                .filter(methods::containsKey).collect(Collectors.toSet());
            named.stream().filter(seen::add).forEach(name -> left.push(methods.get(name)));
        }
        return text.toString();
    }

    /** The parts of the paths, and other words, that are in its texts. */
    private static Set<String> words(String source)
    {
        return LITERAL.matcher(source).results().flatMap(text -> Stream.of(text.group(1).split("[/?, ']")))
            .collect(Collectors.toSet());
    }

    private static Map<String, String> read(Path folder)
    {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder))
        {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList())
            {
                sources.put(file.getFileName().toString().replace(".java", ""),
                    BIOGRAPHY.matcher(Files.readString(file)).replaceAll(""));
            }
            return sources;
        }
        catch (IOException e)
        {
            throw new UncheckedIOException(e);
        }
    }
}
