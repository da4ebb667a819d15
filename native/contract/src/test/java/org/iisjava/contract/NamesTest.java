package org.iisjava.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/names.md says of every slot what becomes of it, and what it says is so. */
class NamesTest
{
    private static final Path ROOT = Path.of(System.getProperty("iisjava.root"));
    private static final Path SUITE = ROOT.resolve("java/conformance/src/test/java/org/iisjava/conformance");
    private static final SuiteCalls CALLS = new SuiteCalls(ROOT.resolve("java/conformance"));
    private static final String PAGES =
        "https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/";
    /** Members that Microsoft has not documented. */
    private static final Set<String> WITHOUT_PAGE = Set.of("CGlobalModule::OnSuspendProcess",
        "IGlobalApplicationPreloadProvider2", "IGlobalSuspendProcessCallback", "IHttpConnectionModuleContextContainer",
        "IHttpModuleRegistrationInfo2", "IHttpRequest4", "IHttpResponse3", "IHttpResponse4",
        "IHttpServer2::GetMetadata", "IHttpServer2::GetWorkerProcessFramework", "IHttpServer3", "INamedContextContainer",
        "IReferencedMetadataInfo");
    private static final Map<String, String> PAGES_NAMED_OTHERWISE = Map.of(
        "GetExtendedInterface", "httpgetextendedinterface-function",
        "GetKernelCacheInvalidatorSet", "ihttpcachepolicy-getkernelcacheinvalidatorset",
        "NotifyDisconnect", "ihttpconnectionstoredcontext-notifydisconnect");
    private static final Pattern SECTION = Pattern.compile("^### (\\w+)$");
    private static final Pattern ROW = Pattern.compile(
        "^\\| (\\d+) \\| (?:\\[`(\\w+)`\\]\\((\\S+)\\)|`(\\w+)`) \\| (?:`(\\w+)`)? ?\\| (?:`(\\w+)\\.(\\w+)`)? ?\\| (.+) \\|$");
    private static final Pattern WORKS = Pattern.compile("works: (`\\w+\\.\\w+`(?:, `\\w+\\.\\w+`)*)");
    private static final Pattern TEST = Pattern.compile("`(\\w+)\\.(\\w+)`");

    private record Slot(String type, int index, String method)
    {
        String member()
        {
            return type + "::" + method;
        }
    }

    private record Row(Slot slot, String page, String function, String javaType, String javaMember, String state)
    {
    }

    @Test
    void everySlotHasItsRow() throws IOException
    {
        List<String> rows = rows().stream().map(row -> row.slot().toString()).toList();
        assertEquals(String.join("\n", slots().stream().map(Slot::toString).toList()), String.join("\n", rows));
        assertTrue(rows.size() > 340, "only " + rows.size() + " slots were found");
    }

    @Test
    void everyRowLinksToItsPage() throws IOException
    {
        List<String> wrong = new ArrayList<>();
        for (Row row : rows())
        {
            String expected = page(row.slot());
            if (!String.valueOf(expected).equals(String.valueOf(row.page())))
            {
                wrong.add(row.slot().member() + ": " + expected);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void whatWorksIsThereAndShown() throws IOException
    {
        Contract contract = Contract.read();
        Set<String> functions = Stream.concat(contract.functions().stream(), contract.callbacks().stream())
            .map(Contract.Function::name).collect(Collectors.toCollection(TreeSet::new));
        List<String> wrong = new ArrayList<>();
        int open = 0;
        for (Row row : rows())
        {
            Matcher works = WORKS.matcher(row.state());
            if (works.matches())
            {
                wrong.addAll(faults(row, functions, works.group(1)));
            }
            else if (row.state().equals("open"))
            {
                open++;
            }
            else if (!row.state().matches("not for modules: .{10,}"))
            {
                wrong.add(row.slot().member() + ": the state '" + row.state() + "' is none");
            }
        }
        System.out.println("docs/names.md: " + open + " slots are open");
        assertEquals(List.of(), wrong);
    }

    private static List<String> faults(Row row, Set<String> functions, String tests) throws IOException
    {
        List<String> faults = new ArrayList<>();
        String member = row.slot().member() + ": ";
        if (row.function() == null || !functions.contains(row.function()))
        {
            faults.add(member + "abi.h has no " + row.function());
        }
        if (row.javaMember() == null || !isDeclared("org.iisjava.httpserv." + row.javaType(), row.javaMember()))
        {
            faults.add(member + "there is no " + row.javaType() + "." + row.javaMember());
        }
        Matcher test = TEST.matcher(tests);
        while (test.find())
        {
            Path file = SUITE.resolve(test.group(1) + ".java");
            Pattern declaration = Pattern.compile("@(?:Parameterized)?Test\\b[^;{}]*(?:\\{[^{}]*\\}\\)[^;{}]*)?\\bvoid "
                + test.group(2) + "\\(");
            if (!Files.exists(file) || !declaration.matcher(Files.readString(file)).find())
            {
                faults.add(member + "there is no test " + test.group());
            }
            else if (row.javaMember() != null
                && !CALLS.shows(test.group(1), test.group(2), row.javaType(), row.javaMember()))
            {
                faults.add(member + test.group() + " does not call " + row.javaType() + "." + row.javaMember());
            }
        }
        return faults;
    }

    private static boolean isDeclared(String type, String member)
    {
        try
        {
            return Arrays.stream(Class.forName(type, false, NamesTest.class.getClassLoader()).getDeclaredMethods())
                .anyMatch(method -> method.getName().equals(member));
        }
        catch (ClassNotFoundException e)
        {
            return false;
        }
    }

    private static String page(Slot slot)
    {
        if (WITHOUT_PAGE.contains(slot.type()) || WITHOUT_PAGE.contains(slot.member()))
        {
            return null;
        }
        String documented = slot.method().replaceFirst("Const$", "");
        return PAGES + PAGES_NAMED_OTHERWISE.getOrDefault(documented,
            (slot.type() + "-" + documented + "-method").toLowerCase(Locale.ROOT));
    }

    private static List<Slot> slots() throws IOException
    {
        List<Slot> slots = new ArrayList<>();
        for (String line : Files.readAllLines(ROOT.resolve("native/httpserv/src/test/resources/iis-vtables.tsv")))
        {
            String[] columns = line.split("\t");
            if (!line.startsWith("#") && !columns[0].equals("interface"))
            {
                slots.add(new Slot(columns[0], Integer.parseInt(columns[3]), columns[4]));
            }
        }
        return slots;
    }

    private static List<Row> rows() throws IOException
    {
        List<Row> rows = new ArrayList<>();
        String type = null;
        for (String line : Files.readAllLines(ROOT.resolve("docs/names.md")))
        {
            Matcher section = SECTION.matcher(line);
            Matcher row = ROW.matcher(line);
            if (section.matches())
            {
                type = section.group(1);
            }
            else if (type != null && row.matches())
            {
                String method = row.group(2) == null ? row.group(4) : row.group(2);
                rows.add(new Row(new Slot(type, Integer.parseInt(row.group(1)), method), row.group(3), row.group(5),
                    row.group(6), row.group(7), row.group(8)));
            }
        }
        return rows;
    }
}
