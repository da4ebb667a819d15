package org.iisjava.httpserv;

/**
 * Adds full duplex and completion routines. Lifetime and threads as {@link IHttpContext}; got by
 * {@link IHttpContext#getExtendedInterface}. IIS 8.0 and later.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext3-interface">IHttpContext3</a>
 */
public interface IHttpContext3 extends IHttpContext2
{
    /**
     * Allows one read and one write to be outstanding at the same time. Cannot be undone.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext3-enablefullduplex-method">IHttpContext3::EnableFullDuplex</a>
     */
    void enableFullDuplex();

    /**
     * Gives a child request its parent's server variable, if the parent has it.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext3-inheritservervariable-method">IHttpContext3::InheritServerVariable</a>
     */
    default void inheritServerVariable(String name)
    {
        inheritServerVariable(name, false);
    }

    /**
     * Gives a child request its parent's server variable.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext3-inheritservervariable-method">IHttpContext3::InheritServerVariable</a>
     */
    void inheritServerVariable(String name, boolean failIfNotExist);

    /**
     * Has {@code completionRoutine} called on an IIS thread with error code 0, this number of bytes and this very
     * {@code completionContext}, instead of {@link CHttpModule#onAsyncCompletion}. The routine does not end the
     * notification: {@link IHttpContext#postCompletion(int)} or {@link IHttpContext#indicateCompletion} does.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext3-postcompletion-method">IHttpContext3::PostCompletion</a>
     */
    <T> void postCompletion(int bytes, LPOVERLAPPED_COMPLETION_ROUTINE<? super T> completionRoutine,
                            T completionContext);

    /**
     * Answers the objects of the request that have names.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext3-getnamedcontextcontainer-method">IHttpContext3::GetNamedContextContainer</a>
     */
    INamedContextContainer getNamedContextContainer();
}
