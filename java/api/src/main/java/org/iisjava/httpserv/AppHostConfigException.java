package org.iisjava.httpserv;

import org.iisjava.HResultException;

/** A call of the configuration system failed because of what a file says; IIS tells where. */
public final class AppHostConfigException extends HResultException
{
    private static final long serialVersionUID = 1;

    private final transient IAppHostConfigException exception;

    /** Takes the documented name of the call, its HRESULT, and what IIS tells. */
    public AppHostConfigException(String operation, int code, IAppHostConfigException exception)
    {
        super(operation, code, new IllegalStateException(exception.getFileName() + ":" + exception.getLineNumber()
            + ": " + exception.getErrorString()));
        this.exception = exception;
    }

    /** Answers what IIS tells; it may be given to {@link IHttpResponse#setStatus}. */
    public IAppHostConfigException getException()
    {
        return exception;
    }
}
