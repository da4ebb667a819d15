package org.iisjava.httpserv;

/**
 * The metadata of a URL. Owned by IIS; ends with the request here. Threads as {@link IHttpContext}. IIS 7.0 and later.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/imetadatainfo-interface">IMetadataInfo</a>
 */
public interface IMetadataInfo
{
    /**
     * Answers the path of the URL in the configuration.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/imetadatainfo-getmetapath-method">IMetadataInfo::GetMetaPath</a>
     */
    String getMetaPath();

    /**
     * Answers the physical path of the virtual directory.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/imetadatainfo-getvrpath-method">IMetadataInfo::GetVrPath</a>
     */
    String getVrPath();

    /**
     * Answers the container of objects that end when the metadata leaves the cache.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/imetadatainfo-getmodulecontextcontainer-method">IMetadataInfo::GetModuleContextContainer</a>
     */
    IHttpModuleContextContainer getModuleContextContainer();

    /**
     * Answers the token of the virtual directory; {@code null} where there is none.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/imetadatainfo-getvrtoken-method">IMetadataInfo::GetVrToken</a>
     */
    IHttpTokenEntry getVrToken();
}
