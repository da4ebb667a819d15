package org.iisjava.conformance.modules;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.iisjava.HResult;
import org.iisjava.httpserv.*;

/** Says what it knows of the client's certificate, before and after it has asked for it as the URL's end says. */
public final class Certificates extends CHttpModule implements RegisterModule
{
    private final StringBuilder said = new StringBuilder();

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        moduleInfo.setRequestNotifications(allocator -> new Certificates(), RQ_EXECUTE_REQUEST_HANDLER, 0);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onExecuteRequestHandler(IHttpContext context, IHttpEventProvider provider)
    {
        context.setRequestHandled();
        String url = context.getServerVariable("URL");
        switch (url.substring(url.lastIndexOf('/') + 1))
        {
            case "info" -> said.append(context.getRequest().getRawHttpRequest().SslInfo());
            case "protocol" -> context.getRequest().getRawHttpRequest().RequestInfo().forEach(info -> said
                .append(info.InfoType()).append(' ').append(Integer.toHexString(info.Info().getInt(0))).append(' ')
                .append(info.Info().remaining()).append(' ').append(info.Info().isReadOnly()));
            case "url" -> said.append(context.getRequest().getRawHttpRequest().CookedUrl().FullUrl());
            case "redirect" -> context.getResponse().redirect("/elsewhere");
            case "certificate" -> said.append(certificate(context));
            case "variables" -> variables(context);
            case "sync" ->
            {
                said.append(certificate(context)).append('|').append(brief(Answering.outcome(
                    () -> context.getRequest().negotiateClientCertificate())));
                said.append('|').append(certificate(context));
            }
            case "async" ->
            {
                return negotiate(context);
            }
            default -> throw new IllegalArgumentException(url);
        }
        return finish(context);
    }

    private REQUEST_NOTIFICATION_STATUS negotiate(IHttpContext context)
    {
        said.append(certificate(context)).append('|');
        boolean[] pending = {false};
        String outcome = Answering.outcome(() ->
            pending[0] = context.getRequest().negotiateClientCertificate(true));
        if (pending[0])
        {
            return RQ_NOTIFICATION_PENDING;
        }
        said.append("inline ").append(brief(outcome)).append('|')
            .append(certificate(context));
        return finish(context);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onAsyncCompletion(IHttpContext context, int notification,
                                                         boolean postNotification, IHttpEventProvider provider,
                                                         IHttpCompletionInfo completionInfo)
    {
        said.append("completed ").append(HResult.toString(completionInfo.getCompletionStatus())).append('|')
            .append(certificate(context));
        return finish(context);
    }

    private REQUEST_NOTIFICATION_STATUS finish(IHttpContext context)
    {
        if (said.length() > 0)
        {
            context.getResponse().writeEntityChunks(said.toString());
        }
        return RQ_NOTIFICATION_CONTINUE;
    }

    /** Without the words between the exception and the name of its code. */
    private static String brief(String outcome)
    {
        return outcome.replaceAll(": .*?(?=\\()", " ");
    }

    private static String certificate(IHttpContext context)
    {
        ClientCertificate certificate = context.getRequest().getClientCertificate();
        HTTP_SSL_INFO info = context.getRequest().getRawHttpRequest().SslInfo();
        if (certificate == null)
        {
            return "none" + (info != null && info.SslClientCertNegotiated() ? " negotiated" : "");
        }
        if (!certificate.equals(info.ClientCertInfo()))
        {
            return certificate + " is not " + info.ClientCertInfo();
        }
        return subject(certificate.CertEncoded()) + " " + certificate.CertFlags() + " " + certificate.Token() + " "
            + certificate.CertDeniedByMapper() + " " + certificate.clientCertNegotiated();
    }

    private static String subject(byte[] encoded)
    {
        try
        {
            return ((X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(encoded))).getSubjectX500Principal().getName();
        }
        catch (CertificateException e)
        {
            return e.toString();
        }
    }

    private void variables(IHttpContext context)
    {
        context.getRequest().negotiateClientCertificate();
        for (String name : new String[] {"HTTPS", "SERVER_PORT_SECURE", "HTTPS_KEYSIZE", "CERT_SECRETKEYSIZE",
            "HTTPS_SERVER_SUBJECT", "CERT_SERVER_ISSUER", "CERT_FLAGS", "CERT_SUBJECT"})
        {
            said.append(name).append('=').append(context.getServerVariable(name)).append(' ');
        }
    }
}
