package org.iisjava.httpserv;

import java.nio.ByteBuffer;

/**
 * Memory that lives as long as the request. Valid during {@link IHttpModuleFactory#getHttpModule} only, on its thread.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/imoduleallocator-interface">IModuleAllocator</a>
 */
public interface IModuleAllocator
{
    /**
     * Answers a direct buffer of request memory in native byte order, with undefined content. Using it after the end of
     * the request is undefined as in C++: copy what must outlive it.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/imoduleallocator-allocatememory-method">IModuleAllocator::AllocateMemory</a>
     */
    ByteBuffer allocateMemory(int size);
}
