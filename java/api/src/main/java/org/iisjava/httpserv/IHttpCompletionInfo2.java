package org.iisjava.httpserv;

/**
 * Adds which operation was completed. Lifetime and thread as {@link IHttpCompletionInfo}; got by
 * {@link IHttpCompletionInfo#getExtendedInterface}. IIS 8.0 and later.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcompletioninfo2-interface">IHttpCompletionInfo2</a>
 */
public interface IHttpCompletionInfo2 extends IHttpCompletionInfo
{
    /**
     * Answers the code of the operation: 1 is a read of the request body; the other codes are undocumented. (The page
     * describes another member by mistake.)
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcompletioninfo2-getcompletedoperation-method">IHttpCompletionInfo2::GetCompletedOperation</a>
     */
    int getCompletedOperation();
}
