package org.iisjava.httpserv;

/**
 * The provider of {@link CGlobalModule#onGlobalFileChange}. Lifetime and thread as {@link IHttpEventProvider}.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iglobalfilechangeprovider-interface">IGlobalFileChangeProvider</a>
 */
public interface IGlobalFileChangeProvider extends IHttpEventProvider
{
    /**
     * Answers the path of the file that changed.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iglobalfilechangeprovider-getfilename-method">IGlobalFileChangeProvider::GetFileName</a>
     */
    String getFileName();

    /**
     * Answers the monitor that noticed the change; {@code null} where it was none of a module.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iglobalfilechangeprovider-getfilemonitor-method">IGlobalFileChangeProvider::GetFileMonitor</a>
     */
    IHttpFileMonitor getFileMonitor();
}
