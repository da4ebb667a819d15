package org.iisjava.httpserv;

/**
 * The provider of {@link CHttpModule#onMapPath}. Lifetime and thread as {@link IHttpEventProvider}.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/imappathprovider-interface">IMapPathProvider</a>
 */
public interface IMapPathProvider extends IHttpEventProvider
{
    /**
     * Answers the URL that is being mapped.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/imappathprovider-geturl-method">IMapPathProvider::GetUrl</a>
     */
    String getUrl();

    /**
     * Answers the physical path so far; a default document has not been appended yet.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/imappathprovider-getphysicalpath-method">IMapPathProvider::GetPhysicalPath</a>
     */
    String getPhysicalPath();

    /**
     * Replaces the physical path.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/imappathprovider-setphysicalpath-method">IMapPathProvider::SetPhysicalPath</a>
     */
    void setPhysicalPath(String physicalPath);
}
