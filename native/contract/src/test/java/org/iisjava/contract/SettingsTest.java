package org.iisjava.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What docs/settings.md says of the attributes, and what the native module reads, is what the schema says. */
class SettingsTest
{
    private static final Path ROOT = Path.of(System.getProperty("iisjava.root"));
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|]+) \\| ([^|]+) \\| [^|]+ \\|$");

    /** The columns "Type" and "Default" of the table. */
    private record Description(String type, String defaultValue)
    {
    }

    private static final Map<String, Element> SCHEMA = new LinkedHashMap<>();

    @BeforeAll
    static void readSchema() throws ParserConfigurationException, SAXException, IOException
    {
        File file = ROOT.resolve("installer/src/main/schema/iisjava_schema.xml").toFile();
        Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file).getDocumentElement();
        readElement(children(root, "sectionSchema").get(0), "");
    }

    @Test
    void thePageDescribesTheAttributesOfTheSchemaInItsOrder() throws IOException
    {
        Map<String, Description> expected = new LinkedHashMap<>();
        SCHEMA.forEach((path, attribute) -> expected.put(path, describe(attribute)));
        Map<String, Description> found = new LinkedHashMap<>();
        Matcher row = ROW.matcher(page("| Attribute or element |"));
        while (row.find())
        {
            found.put(row.group(1), new Description(row.group(2), row.group(3)));
        }
        assertEquals(lines(expected), lines(found));
    }

    @Test
    void theNativeModuleReadsEveryAttributeWithinItsRange() throws IOException
    {
        String source = Files.readString(ROOT.resolve("native/module/src/main/c++/SettingsElement.cpp"))
            + Files.readString(ROOT.resolve("native/module/src/main/c++/SettingsFromXml.cpp"));
        for (Map.Entry<String, Element> entry : SCHEMA.entrySet())
        {
            Element attribute = entry.getValue();
            String name = Pattern.quote("\"" + attribute.getAttribute("name") + "\"");
            String[] range = attribute.getAttribute("validationParameter").split(",");
            String call = switch (attribute.getAttribute("type"))
            {
                case "uint" -> name + ", [\\w.]+, " + range[0] + ", " + range[1] + "\\)";
                case "enum" -> name + ",\\s*[\\w.]+,\\s*\\{\\{" + children(attribute, "enum").stream()
                    .map(value -> "\"" + value.getAttribute("name") + "\", \\w+::\\w+\\}")
                    .collect(Collectors.joining(",\\s*\\{")) + "\\}\\)";
                default -> name;
            };
            assertTrue(Pattern.compile(call).matcher(source).find(), entry.getKey() + ": no " + call);
        }
    }

    private static void readElement(Element element, String path)
    {
        for (Element attribute : children(element, "attribute"))
        {
            SCHEMA.put(path + attribute.getAttribute("name"), attribute);
        }
        for (Element child : children(element, "element"))
        {
            String place = path.replace('@', '/') + child.getAttribute("name");
            readElement(child, place + "@");
            for (Element collection : children(child, "collection"))
            {
                readElement(collection, place + "/" + collection.getAttribute("addElement") + "@");
            }
        }
    }

    private static Description describe(Element attribute)
    {
        String[] range = attribute.getAttribute("validationParameter").split(",");
        String type = switch (attribute.getAttribute("type"))
        {
            case "string" -> "text" + (is(attribute, "expanded") ? " `%`" : "")
                + (is(attribute, "isUniqueKey") ? ", key" : "");
            case "enum" -> children(attribute, "enum").stream().map(value -> "`" + value.getAttribute("name") + "`")
                .collect(Collectors.joining(", "));
            case "uint" -> "number, " + range[0] + " to " + range[1];
            case "timeSpan" -> "time, " + time(range[0]) + " to " + time(range[1]);
            case "bool" -> "`true`, `false`";
            default -> throw new IllegalArgumentException(attribute.getAttribute("type"));
        };
        String value = attribute.getAttribute("defaultValue");
        return new Description(type,
            is(attribute, "required") ? "required" : value.isEmpty() ? "empty" : "`" + value + "`");
    }

    private static boolean is(Element attribute, String flag)
    {
        return attribute.getAttribute(flag).equals("true");
    }

    private static String time(String text)
    {
        int seconds = Integer.parseInt(text);
        return String.format("%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** The table that begins so. */
    private static String page(String heading) throws IOException
    {
        String text = Files.readString(ROOT.resolve("docs/settings.md"));
        int begin = text.indexOf(heading);
        assertTrue(begin >= 0, "docs/settings.md has no table " + heading);
        return text.substring(begin, text.indexOf("\n\n", begin) + 1);
    }

    private static String lines(Map<String, Description> descriptions)
    {
        return descriptions.entrySet().stream()
            .map(entry -> entry.getKey() + ": " + entry.getValue().type() + " = " + entry.getValue().defaultValue())
            .collect(Collectors.joining("\n"));
    }

    private static List<Element> children(Element parent, String name)
    {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling())
        {
            if (node instanceof Element element && element.getTagName().equals(name))
            {
                found.add(element);
            }
        }
        return found;
    }
}
