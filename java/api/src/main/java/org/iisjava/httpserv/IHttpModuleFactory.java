package org.iisjava.httpserv;

/**
 * Makes the module instances of requests. Yours; IIS calls it on several threads at once, until {@link #terminate()}.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpmodulefactory-interface">IHttpModuleFactory</a>
 */
@FunctionalInterface
public interface IHttpModuleFactory
{
    /**
     * Answers the instance that sees the notifications of one request. {@code allocator} ends with this call. When it
     * throws or answers {@code null}, the request fails with 500.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpmodulefactory-gethttpmodule-method">IHttpModuleFactory::GetHttpModule</a>
     */
    CHttpModule getHttpModule(IModuleAllocator allocator) throws Exception;

    /**
     * Called once when the worker process stops; not when it is killed.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpmodulefactory-terminate-method">IHttpModuleFactory::Terminate</a>
     */
    default void terminate()
    {
    }
}
