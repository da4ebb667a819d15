package org.iisjava.tool;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An XML element, read: its name, its attributes in their order and its children. */
record Node(String name, Map<String, String> attributes, List<Node> children)
{
    /** Reads what appcmd prints, which may be a document or only elements. */
    static Node parse(String xml) throws XMLStreamException
    {
        String elements = xml.replaceFirst("(?s)^\\x{FEFF}?\\s*<\\?xml.*?\\?>", "");
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader("<all>" + elements + "</all>"));
        reader.nextTag();
        Node node = read(reader);
        reader.next();
        return node;
    }

    /** An attribute; empty when it is not there. */
    String get(String attribute)
    {
        return attributes.getOrDefault(attribute, "");
    }

    List<Node> children(String wanted)
    {
        return children.stream().filter(child -> child.name.equals(wanted)).toList();
    }

    Optional<Node> child(String wanted)
    {
        return children(wanted).stream().findFirst();
    }

    /** The first element of that name in here, at any depth. */
    Optional<Node> find(String wanted)
    {
        if (name.equals(wanted) || name.endsWith("-" + wanted))
        {
            return Optional.of(this);
        }
        return children.stream().map(child -> child.find(wanted)).flatMap(Optional::stream).findFirst();
    }

    /** From a start tag to its end tag. */
    private static Node read(XMLStreamReader reader) throws XMLStreamException
    {
        Node node = new Node(reader.getLocalName(), new LinkedHashMap<>(), new ArrayList<>());
        for (int i = 0; i < reader.getAttributeCount(); ++i)
        {
            node.attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        while (reader.next() != XMLStreamReader.END_ELEMENT)
        {
            if (reader.isStartElement())
            {
                node.children.add(read(reader));
            }
        }
        return node;
    }
}
