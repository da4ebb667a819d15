package org.iisjava.runtime;

import java.nio.ByteBuffer;
import org.iisjava.httpserv.IModuleAllocator;

/** IIS's IModuleAllocator; made for one call of getHttpModule, CALL lifetime. */
final class NativeModuleAllocator extends NativeObject implements IModuleAllocator
{
    NativeModuleAllocator(long handle, Lifetime call)
    {
        super(handle, call);
    }

    @Override
    public ByteBuffer allocateMemory(int size)
    {
        Argument.positive("size", size);
        return NativeMemory.view(getLong("IModuleAllocator::AllocateMemory",
            (allocator, out) -> Abi.IModuleAllocator_AllocateMemory(allocator, size, out)), size);
    }
}
