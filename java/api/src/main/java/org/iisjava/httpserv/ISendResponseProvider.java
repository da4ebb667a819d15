package org.iisjava.httpserv;

/**
 * The provider of {@link CHttpModule#onSendResponse}, once for each send. Lifetime and thread as
 * {@link IHttpEventProvider}.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/isendresponseprovider-interface">ISendResponseProvider</a>
 */
public interface ISendResponseProvider extends IHttpEventProvider
{
    /**
     * Answers whether this send carries the headers. When it does not, changes of headers have no effect any more.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/isendresponseprovider-getheadersbeingsent-method">ISendResponseProvider::GetHeadersBeingSent</a>
     */
    boolean getHeadersBeingSent();

    /**
     * Answers the {@code HTTP_SEND_RESPONSE_FLAG_} bits of this send.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/isendresponseprovider-getflags-method">ISendResponseProvider::GetFlags</a>
     */
    int getFlags();

    /**
     * Adds {@code HTTP_SEND_RESPONSE_FLAG_} bits to those of this send.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/isendresponseprovider-setflags-method">ISendResponseProvider::SetFlags</a>
     */
    void setFlags(int flags);

    /**
     * Answers whether IIS is ready to log, which only the last send of a response is.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/isendresponseprovider-getreadytologdata-method">ISendResponseProvider::GetReadyToLogData</a>
     */
    boolean getReadyToLogData();

    /**
     * Answers what will be logged, {@code null} while IIS is not ready to log. Only modules of the priorities FIRST
     * and HIGH are given it.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/isendresponseprovider-getlogdata-method">ISendResponseProvider::GetLogData</a>
     */
    HTTP_LOG_FIELDS_DATA getLogData();

    /**
     * Says what will be logged instead.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/isendresponseprovider-setlogdata-method">ISendResponseProvider::SetLogData</a>
     */
    void setLogData(HTTP_LOG_FIELDS_DATA logData);
}
