package org.iisjava.httpserv.layout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One row of the table of virtual methods: what is called through a slot of an interface. */
record Slot(String interfaceName, String base, String iid, int index, String method, String returns,
            List<String> parameterTypes, boolean isConst)
{
    static final String DESTRUCTOR = "Destructor";

    static List<Slot> readTable()
    {
        try (InputStream table = Slot.class.getResourceAsStream("/iis-vtables.tsv"))
        {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("interface\t")).map(Slot::parse).toList();
        }
        catch (IOException e)
        {
            throw new IllegalStateException("iis-vtables.tsv cannot be read", e);
        }
    }

    private static Slot parse(String line)
    {
        String[] fields = line.split("\t", -1);
        if (fields.length != 8)
        {
            throw new IllegalStateException("iis-vtables.tsv: expected 8 fields: " + line);
        }
        return new Slot(fields[0], fields[1], fields[2], Integer.parseInt(fields[3]), fields[4], fields[5],
            parameterTypes(fields[6]), fields[7].equals("const"));
    }

    /** "PCSTR[41] snapshot, DWORD * pcch = NULL" becomes the types "PCSTR[41]" and "DWORD *". */
    private static List<String> parameterTypes(String parameters)
    {
        List<String> types = new ArrayList<>();
        if (!parameters.equals("VOID"))
        {
            Arrays.stream(parameters.split(","))
                .map(parameter -> parameter.replaceFirst("=.*", "").trim().replaceFirst("\\w+$", "").trim())
                .forEach(types::add);
        }
        return List.copyOf(types);
    }

    boolean isDestructor()
    {
        return method.equals(DESTRUCTOR);
    }

    /**
     * The name in our headers, where overloads that MSVC would reverse have names of their own. The table itself tells
     * the two GetRawHttpRequest and the two GetRawHttpResponse apart.
     */
    String declaredName(List<Slot> siblings)
    {
        long overloads = siblings.stream()
            .filter(other -> other.interfaceName.equals(interfaceName) && other.method.equals(method)).count();
        if (overloads == 1)
        {
            return method.replaceFirst("(GetRawHttp\\w+)Const$", "$1_Const");
        }
        if (parameterTypes.contains("HTTP_HEADER_ID"))
        {
            return method + "_ById";
        }
        if (method.equals("SetUrl") && parameterTypes.get(0).equals("PCSTR") || parameterTypes.contains("PCSTR *"))
        {
            return method + "_A";
        }
        return method;
    }

    @Override
    public String toString()
    {
        return interfaceName + " slot " + index + ": " + method + "(" + String.join(", ", parameterTypes) + ")";
    }
}
