package org.iisjava.httpserv;

/**
 * The provider of {@link CHttpModule#onMapRequestHandler}. Lifetime and thread as {@link IHttpEventProvider}.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/imaphandlerprovider-interface">IMapHandlerProvider</a>
 */
public interface IMapHandlerProvider extends IHttpEventProvider
{
    /**
     * Is documented as not supported by IIS and answers as the server does, with an exception as a rule.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/imaphandlerprovider-setscriptname-method">IMapHandlerProvider::SetScriptName</a>
     */
    void setScriptName(String scriptName);

    /**
     * Replaces the handler of the request. The script map comes from {@link IHttpContext#mapHandler} or
     * {@link IHttpContext#getScriptMap()}: IIS cannot call one written in Java, which is refused with
     * {@link IllegalArgumentException}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/imaphandlerprovider-setscriptmap-method">IMapHandlerProvider::SetScriptMap</a>
     */
    void setScriptMap(IScriptMapInfo scriptMap);

    /**
     * Is documented as not supported by IIS and answers as the server does, with an exception as a rule.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/imaphandlerprovider-setfileinfo-method">IMapHandlerProvider::SetFileInfo</a>
     */
    void setFileInfo(IHttpFileInfo fileInfo);
}
