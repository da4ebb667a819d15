package org.iisjava.testkit;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Joins the applicationHost.config files of several samples into one, as an administrator does who installs them on one
 * server: entries of collections are added up in their order, and everything else is there once.
 */
final class SampleConfigurations
{
    private SampleConfigurations()
    {
    }

    static String join(List<Path> files)
    {
        try
        {
            Document result = parse(files.get(0));
            for (Path file : files.subList(1, files.size()))
            {
                merge(result.getDocumentElement(), parse(file).getDocumentElement());
            }
            StringWriter text = new StringWriter();
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(result), new StreamResult(text));
            return text.toString();
        }
        catch (IOException | SAXException | ParserConfigurationException | TransformerException e)
        {
            throw new IllegalArgumentException("Cannot join " + files + ": " + e.getMessage(), e);
        }
    }

    private static Document parse(Path file) throws IOException, SAXException, ParserConfigurationException
    {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    private static void merge(Element target, Element source)
    {
        for (Node node = source.getFirstChild(); node != null; node = node.getNextSibling())
        {
            if (node instanceof Element element)
            {
                Element counterpart = find(target, element);
                if (counterpart == null)
                {
                    target.insertBefore(target.getOwnerDocument().importNode(element, true), follower(target, element));
                }
                else
                {
                    merge(counterpart, element);
                }
            }
        }
    }

    /** What comes after an element in its own file and is in the other one as well; null at the end. */
    private static Element follower(Element target, Element element)
    {
        Element found = null;
        for (Node next = element.getNextSibling(); next != null && found == null; next = next.getNextSibling())
        {
            found = next instanceof Element sibling ? find(target, sibling) : null;
        }
        return found;
    }

    private static Element find(Element parent, Element like)
    {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling())
        {
            if (node instanceof Element element && isSame(element, like))
            {
                return element;
            }
        }
        return null;
    }

    private static boolean isSame(Element one, Element other)
    {
        if (!one.getTagName().equals(other.getTagName()))
        {
            return false;
        }
        String key = switch (one.getTagName())
        {
            case "application", "location", "virtualDirectory" -> "path";
            case "binding" -> "bindingInformation";
            case "add" -> one.hasAttribute("name") ? "name" : "value";
            default -> "name";
        };
        return one.getAttribute(key).equals(other.getAttribute(key));
    }
}
