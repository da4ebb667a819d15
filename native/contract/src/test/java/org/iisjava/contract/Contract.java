package org.iisjava.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What abi.h declares: the functions that are exported to Java, and the callbacks, both in their order. */
record Contract(List<Function> functions, List<Function> callbacks)
{
    private static final Pattern FUNCTION =
        Pattern.compile("IISJAVA_EXPORT int32_t (\\w+)\\(((?:[^()]|\\([^()]*\\))*)\\);");
    private static final Pattern CALLBACKS =
        Pattern.compile("typedef struct iisjava_Callbacks\\s*\\{(.*?)\\} iisjava_Callbacks;", Pattern.DOTALL);
    private static final Pattern CALLBACK = Pattern.compile("void \\(\\*(\\w+)\\)\\(([^()]*)\\);");
    private static final String FUNCTION_POINTER = "void (*function)(void)";

    /** A function, and the types of its parameters as the Java side has them: int, long, or Callback. */
    record Function(String name, List<String> parameterTypes)
    {
    }

    static Path header()
    {
        return Path.of(System.getProperty("iisjava.root"), "native/module/src/main/include/iisjava/abi.h");
    }

    static Contract read()
    {
        try
        {
            String text = Files.readString(header()).replaceAll("(?s)/\\*.*?\\*/", "");
            Matcher struct = CALLBACKS.matcher(text);
            if (!struct.find())
            {
                throw new IllegalStateException("abi.h has no iisjava_Callbacks");
            }
            return new Contract(functions(FUNCTION.matcher(text)), functions(CALLBACK.matcher(struct.group(1))));
        }
        catch (IOException e)
        {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Function> functions(Matcher declarations)
    {
        List<Function> functions = new ArrayList<>();
        while (declarations.find())
        {
            functions.add(new Function(declarations.group(1),
                Arrays.stream(declarations.group(2).split(",")).map(Contract::javaType).toList()));
        }
        return functions;
    }

    private static String javaType(String declaration)
    {
        String parameter = declaration.strip().replaceAll("\\s+", " ");
        if (parameter.equals(FUNCTION_POINTER))
        {
            return "Callback";
        }
        if (parameter.contains("*") || parameter.matches("int64_t \\w+"))
        {
            return "long";
        }
        if (parameter.matches("u?int32_t \\w+"))
        {
            return "int";
        }
        throw new IllegalStateException("abi.h uses a type that Java has no parameter for: " + parameter);
    }
}
