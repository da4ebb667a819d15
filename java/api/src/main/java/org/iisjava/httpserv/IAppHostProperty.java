package org.iisjava.httpserv;

/**
 * One attribute of an element of the configuration. May be kept and used from any thread, as {@link IAppHostElement}. IIS
 * 7.0 and later.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iapphostproperty-interface">IAppHostProperty</a>
 */
public interface IAppHostProperty
{
    /**
     * Answers the name of the attribute.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iapphostproperty-name-property">IAppHostProperty::Name</a>
     */
    String getName();

    /**
     * Answers the value with the type that the schema gives it: {@code string} is a {@link String}, {@code bool} a
     * {@link Boolean}, {@code enum}, {@code flags} and {@code int} an {@link Integer}, {@code uint} and {@code int64} a
     * {@link Long}, {@code timeSpan} a {@link Long} in units of 100 ns; {@code null} for no value.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iapphostproperty-value-property">IAppHostProperty::Value</a>
     */
    Object getValue();

    /**
     * Answers the value as text, as it would stand in the file.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iapphostproperty-stringvalue-property">IAppHostProperty::StringValue</a>
     */
    String getStringValue();

    /**
     * Answers what the configuration system tells of the attribute besides its value, with the types of
     * {@link #getValue}: {@code "isLocked"} and {@code "isDefaultValue"}, which is true where no file sets it, are
     * {@link Boolean}s. The names are listed in <a
     * href="https://learn.microsoft.com/en-us/openspecs/windows_protocols/mc-iisa/db780c5f-79cf-4c2d-bc02-92f9d68cf184">[MC-IISA]</a>;
     * others, and what has no type in Java, fail with ERROR_NOT_SUPPORTED.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iapphostproperty-getmetadata-method">IAppHostProperty::GetMetadata</a>
     */
    Object getMetadata(String metadataType);
}
