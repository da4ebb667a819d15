package org.iisjava.httpserv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** Each member of the mirror links to its page at Microsoft's, whose address is computed from its name. */
class DocumentationLinkTest
{
    private static final String PAGES =
        "https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/";
    private static final Set<String> WITHOUT_PAGE = Set.of("IHttpConnectionModuleContextContainer",
        "IHttpModuleRegistrationInfo2", "CGlobalModule.onSuspendProcess", "IGlobalApplicationPreloadProvider2",
        "IGlobalSuspendProcessCallback", "IHttpServer2.getMetadata", "IHttpServer3", "INamedContextContainer",
        "IReferencedMetadataInfo", "ICustomNotificationProvider.setErrorStatus", "IHttpRequest4", "IHttpResponse3",
        "IHttpResponse4");
    private static final Map<String, String> PAGES_NAMED_OTHERWISE = Map.of(
        "getExtendedInterface", "httpgetextendedinterface-function",
        "getKernelCacheInvalidatorSet", "ihttpcachepolicy-getkernelcacheinvalidatorset",
        "notifyDisconnect", "ihttpconnectionstoredcontext-notifydisconnect");
    /** COM's properties have pages of their own kind: what is not named ByName, Section or Metadata. */
    private static final Pattern CONFIGURATION_PROPERTY =
        Pattern.compile("(IAppHost\\w+)\\.get(\\w+(?<!ByName|Section|Metadata))");
    private static final Pattern DOCUMENTED_MEMBER = Pattern.compile(
        "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@Override\\s*)?(?:public |protected |default |static |abstract |final )*"
            + "(?:<[^>]*> )?[\\w<>\\[\\]?]+ (\\w+)\\(", Pattern.DOTALL);

    @Test
    void everyMemberLinksToItsPage()
    {
        List<String> wrong = new ArrayList<>();
        int documented = 0;
        for (Class<?> type : Mirror.types())
        {
            Matcher matcher = DOCUMENTED_MEMBER.matcher(Mirror.source(type));
            while (matcher.find())
            {
                String member = matcher.group(2);
                if (member.equals(type.getSimpleName()))
                {
                    continue;
                }
                documented++;
                if (hasPage(type, member) && !matcher.group(1).contains("\"" + page(type, member) + "\""))
                {
                    wrong.add(type.getSimpleName() + "." + member + " does not link to " + page(type, member));
                }
            }
        }
        assertEquals(List.of(), wrong);
        int declared = Mirror.types().stream().mapToInt(type -> Mirror.members(type).size()).sum();
        assertEquals(declared, documented, "members with Javadoc");
    }

    @Test
    void everyTypeLinksToItsPage()
    {
        for (Class<?> type : Mirror.types())
        {
            String kind = type.isInterface() ? "-interface" : "-class";
            String page = PAGES + type.getSimpleName().toLowerCase(Locale.ROOT) + kind;
            assertTrue(WITHOUT_PAGE.contains(type.getSimpleName()) || Mirror.source(type).contains("\"" + page + "\""),
                () -> type.getSimpleName() + " does not link to " + page);
        }
    }

    @Test
    void whatIsSaidToHaveNoPageExists()
    {
        for (String name : WITHOUT_PAGE)
        {
            String[] parts = name.split("\\.");
            List<Method> members = Mirror.members(Mirror.type(parts[0]));
            assertTrue(parts.length == 1
                || members.stream().anyMatch(member -> member.getName().equals(parts[1])), name);
        }
    }

    private static boolean hasPage(Class<?> type, String member)
    {
        return !member.equals("iterator") && !WITHOUT_PAGE.contains(type.getSimpleName())
            && !WITHOUT_PAGE.contains(type.getSimpleName() + "." + member);
    }

    private static String page(Class<?> type, String member)
    {
        Matcher property = CONFIGURATION_PROPERTY.matcher(type.getSimpleName() + "." + member);
        if (property.matches())
        {
            return PAGES + (property.group(1) + "-" + property.group(2)).toLowerCase(Locale.ROOT) + "-property";
        }
        String documented = member.replace("_", "");
        String computed = (type.getSimpleName() + "-" + documented + "-method").toLowerCase(Locale.ROOT);
        return PAGES + PAGES_NAMED_OTHERWISE.getOrDefault(member, computed);
    }
}
