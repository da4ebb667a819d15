package org.iisjava;

/**
 * A call of IIS failed: which one, and with what HRESULT. A module may throw its own, whose code IIS then gets to see.
 */
public class HResultException extends RuntimeException
{
    private static final long serialVersionUID = 1;

    private final String operation;
    private final int code;

    /** Takes the documented name of the call, as {@code IHttpResponse::SetHeader}, and its HRESULT. */
    public HResultException(String operation, int code)
    {
        this(operation, code, null);
    }

    /** Takes the documented name of the call, as {@code IHttpResponse::SetHeader}, its HRESULT, and a cause or null. */
    public HResultException(String operation, int code, Throwable cause)
    {
        super(operation + " failed: " + HResult.toString(code), cause);
        this.operation = operation;
        this.code = code;
    }

    /** Answers the documented name of the call. */
    public String getOperation()
    {
        return operation;
    }

    /** Answers the HRESULT. */
    public int getCode()
    {
        return code;
    }
}
