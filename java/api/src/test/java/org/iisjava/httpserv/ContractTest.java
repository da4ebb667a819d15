package org.iisjava.httpserv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** The functions of {@code abi.h} and the members of the mirror that call IIS are the same, name for name. */
class ContractTest
{
    private static final Path ABI = Path.of("../../native/module/src/main/include/iisjava/abi.h");
    private static final Pattern FUNCTION =
        Pattern.compile("IISJAVA_EXPORT int32_t (I[A-Za-z0-9]+)_(\\w+?)(_ById|_A|_W)?\\(");
    private static final Set<String> IMPLEMENTED_BY_MODULES = Set.of("CHttpModule", "CGlobalModule",
        "IHttpModuleFactory", "IHttpStoredContext", "IHttpConnectionStoredContext", "IGlobalSuspendProcessCallback");

    /** What modules write as well: what is not abstract there is what such an object mostly answers. */
    private static final Set<String> WRITTEN_BY_MODULES_TOO =
        Set.of("IHttpUser", "IScriptMapInfo", "IHttpCacheKey", "IHttpCacheSpecificData");

    @Test
    void everyFunctionHasItsMemberAndEveryMemberItsFunction()
    {
        Set<String> functions = FUNCTION.matcher(Mirror.read(ABI)).results().map(ContractTest::javaName)
            .collect(Collectors.toCollection(TreeSet::new));
        Set<String> members = new TreeSet<>();
        for (Class<?> type : Mirror.types())
        {
            if (!IMPLEMENTED_BY_MODULES.contains(type.getSimpleName()))
            {
                Mirror.members(type).stream().filter(member -> Modifier.isAbstract(member.getModifiers())
                    || WRITTEN_BY_MODULES_TOO.contains(type.getSimpleName()))
                    .filter(member -> !member.getName().equals("getExtendedInterface"))
                    .forEach(member -> members.add(type.getSimpleName() + "." + member.getName().replace("_", "")));
            }
        }
        assertEquals(Set.of(), without(functions, members), "functions without a member");
        assertEquals(Set.of(), without(members, functions), "members without a function");
        assertTrue(functions.size() > 150, () -> "only " + functions.size() + " functions were found in " + ABI);
    }

    @Test
    void headersAreReachedByNameAndById()
    {
        Set<String> byId = FUNCTION.matcher(Mirror.read(ABI)).results().filter(found -> "_ById".equals(found.group(3)))
            .map(ContractTest::javaName).collect(Collectors.toCollection(TreeSet::new));
        Set<String> withId = new TreeSet<>();
        for (Class<?> type : Mirror.types())
        {
            for (Method member : Mirror.members(type))
            {
                if (member.getParameterCount() > 0 && member.getParameterTypes()[0] == HTTP_HEADER_ID.class)
                {
                    withId.add(type.getSimpleName() + "." + member.getName());
                }
            }
        }
        assertEquals(byId, withId);
    }

    private static Set<String> without(Set<String> all, Set<String> these)
    {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(these);
        return rest;
    }

    private static String javaName(MatchResult function)
    {
        String member = function.group(2).replaceFirst("^get_", "Get"); // a property of a COM interface
        return function.group(1) + "." + Character.toLowerCase(member.charAt(0)) + member.substring(1);
    }
}
