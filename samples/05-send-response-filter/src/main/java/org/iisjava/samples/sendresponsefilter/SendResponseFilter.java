package org.iisjava.samples.sendresponsefilter;

import static org.iisjava.httpserv.HTTP_HEADER_ID.*;
import static org.iisjava.httpserv.REQUEST_NOTIFICATION_STATUS.*;

import org.iisjava.httpserv.*;

/** Gives each HTML page of the site a header and a last line, whoever made the page. */
public final class SendResponseFilter extends CHttpModule implements RegisterModule
{
    private static final String LAST_LINE = "<!-- seen by a filter written in Java -->\n";

    private boolean isPage;

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        moduleInfo.setRequestNotifications(allocator -> new SendResponseFilter(), RQ_SEND_RESPONSE, 0);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onSendResponse(IHttpContext context, ISendResponseProvider provider)
    {
        IHttpResponse response = context.getResponse();
        if (provider.getHeadersBeingSent())
        {
            String type = response.getHeader(HttpHeaderContentType);
            isPage = type != null && type.startsWith("text/html") && response.getHeader(HttpHeaderContentLength) == null
                && response.getStatus().statusCode() == 200;
            if (isPage)
            {
                response.setHeader("X-Filter", "SendResponseFilter", true);
            }
        }
        boolean isLast = (provider.getFlags() & http.HTTP_SEND_RESPONSE_FLAG_MORE_DATA) == 0;
        if (isPage && isLast)
        {
            response.writeEntityChunks(LAST_LINE); // goes with this send
        }
        return RQ_NOTIFICATION_CONTINUE;
    }
}
