package org.iisjava.httpserv;

/**
 * One element of the configuration: a section, an element in it or an item of a collection, with the defaults of its
 * schema. May be kept and used from any thread; IIS's reference is given back when Java no longer reaches the object. IIS
 * 7.0 and later.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iapphostelement-interface">IAppHostElement</a>
 */
public interface IAppHostElement
{
    /**
     * Answers the name of the element.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iapphostelement-name-property">IAppHostElement::Name</a>
     */
    String getName();

    /**
     * Answers the element's collection, {@code null} when its schema has none.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iapphostelement-collection-property">IAppHostElement::Collection</a>
     */
    IAppHostElementCollection getCollection();

    /**
     * Answers all attributes that the schema has, those with their default value included.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iapphostelement-properties-property">IAppHostElement::Properties</a>
     */
    IAppHostPropertyCollection getProperties();

    /**
     * Answers the elements in this one that are not items of a collection.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iapphostelement-childelements-property">IAppHostElement::ChildElements</a>
     */
    IAppHostChildElementCollection getChildElements();

    /**
     * Answers the element of that name in this one, {@code null} when the schema has none.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iapphostelement-getelementbyname-method">IAppHostElement::GetElementByName</a>
     */
    IAppHostElement getElementByName(String subName);

    /**
     * Answers the attribute of that name, {@code null} when the schema has none. An attribute that no file sets is there,
     * with its default.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iapphostelement-getpropertybyname-method">IAppHostElement::GetPropertyByName</a>
     */
    IAppHostProperty getPropertyByName(String subName);

    /**
     * Answers what the configuration system tells of the element besides its contents, with the types of
     * {@link IAppHostProperty#getValue}: {@code "isLocked"} is a {@link Boolean}; {@code "overrideMode"} and
     * {@code "effectiveOverrideMode"} of a section are {@code "Allow"}, {@code "Deny"} or, of the first only,
     * {@code "Inherit"}. The names are listed in <a
     * href="https://learn.microsoft.com/en-us/openspecs/windows_protocols/mc-iisa/5f91ec3e-0192-4873-94ab-b940e9b67e78">[MC-IISA]</a>;
     * others, and what has no type in Java, fail with ERROR_NOT_SUPPORTED.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iapphostelement-getmetadata-method">IAppHostElement::GetMetadata</a>
     */
    Object getMetadata(String metadataType);
}
