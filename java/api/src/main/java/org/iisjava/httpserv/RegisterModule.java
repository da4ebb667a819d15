package org.iisjava.httpserv;

/**
 * The entry point of a module: the class that {@code type} names in the configuration implements it and has a public
 * constructor without parameters. Made once for each module entry when the worker process starts, and never reloaded.
 *
 * <p>{@link httpserv} is inherited so that its constants can be written without a prefix.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/pfn-registermodule-function">PFN_REGISTERMODULE</a>
 */
public interface RegisterModule extends httpserv
{
    /**
     * Registers the module for notifications; {@code moduleInfo} ends with this call, {@code globalInfo} lives as long
     * as the process. When it throws, or takes longer than {@code startupTimeLimit}, the worker process lives on, and
     * the module answers 500 with the reason.
     */
    void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
        throws Exception;
}
