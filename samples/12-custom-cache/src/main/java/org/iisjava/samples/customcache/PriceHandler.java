package org.iisjava.samples.customcache;

import static org.iisjava.httpserv.CACHE_OPERATION.*;
import static org.iisjava.httpserv.HTTP_HEADER_ID.*;
import static org.iisjava.httpserv.REQUEST_NOTIFICATION_STATUS.*;

import org.iisjava.httpserv.*;

/** Answers prices from the cache, which it asks through IIS: the cache could be that of any module. */
final class PriceHandler extends CHttpModule
{
    private final IHttpServer server;

    PriceHandler(IHttpServer server)
    {
        this.server = server;
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onExecuteRequestHandler(IHttpContext context, IHttpEventProvider provider)
    {
        String url = context.getScriptName();
        PriceKey key = new PriceKey(url.substring(url.lastIndexOf('/') + 1));
        String answer;
        if (context.getServerVariable("QUERY_STRING").equals("forget"))
        {
            server.doCacheOperation(CACHE_OPERATION_FLUSH_PREFIX, key, null, null);
            answer = "Forgotten: " + key.goods() + "*";
        }
        else if (server.doCacheOperation(CACHE_OPERATION_RETRIEVE, key, null, null) instanceof Price price)
        {
            answer = price.cents() + " cents, from the cache";
        }
        else
        {
            Price price = Price.find(key);
            server.doCacheOperation(CACHE_OPERATION_ADD, key, price, null);
            answer = price.cents() + " cents, found out for this request";
        }
        context.getResponse().setHeader(HttpHeaderContentType, "text/plain; charset=utf-8", true);
        context.getResponse().writeEntityChunks(answer + "\n");
        return RQ_NOTIFICATION_FINISH_REQUEST;
    }
}
