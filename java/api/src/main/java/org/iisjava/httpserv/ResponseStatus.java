package org.iisjava.httpserv;

/**
 * The answer of {@link IHttpResponse#getStatus()}.
 *
 * @param statusCode the HTTP status
 * @param subStatus the substatus, as in 404.3
 * @param reason the reason phrase, {@code null} where there is none
 * @param errorToReport the HRESULT given to {@link IHttpResponse#setStatus(int, String, int, int, boolean)}
 * @param module the name of the module that set the status, {@code null} where none did
 * @param notification the {@code RQ_} bit of the notification in which it was set
 * @param exception what is wrong in the configuration, {@code null} where nothing was said of it
 * @param trySkipCustomErrors whether custom error pages are asked to leave the response alone
 */
public record ResponseStatus(int statusCode, int subStatus, String reason, int errorToReport, String module,
                             int notification, IAppHostConfigException exception, boolean trySkipCustomErrors)
{
}
