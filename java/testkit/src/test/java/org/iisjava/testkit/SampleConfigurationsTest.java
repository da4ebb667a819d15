package org.iisjava.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleConfigurationsTest
{
    @TempDir
    private Path folder;

    @Test
    void addsUpTheEntriesOfCollectionsAndKeepsEverythingElseOnce() throws IOException
    {
        Path first = Files.writeString(folder.resolve("1"),
            "<configuration><site name=\"S\"/><modules><add name=\"A\"/><add name=\"Z\"/></modules></configuration>");
        Path second = Files.writeString(folder.resolve("2"),
            "<configuration><site name=\"S\"><application path=\"/b\"/></site>"
                + "<modules><add name=\"B\"/><add name=\"Z\"/></modules>"
                + "<location path=\"S/b\"/></configuration>");
        String joined = SampleConfigurations.join(List.of(first, second));
        assertEquals("<configuration><site name=\"S\"><application path=\"/b\"/></site><modules><add name=\"A\"/>"
            + "<add name=\"B\"/><add name=\"Z\"/></modules><location path=\"S/b\"/></configuration>",
            joined.substring(joined.indexOf("<configuration>")));
    }
}
