package org.iisjava.runtime;

import java.lang.ref.Cleaner;

/**
 * A counted reference to a COM object of IIS. The module may keep it as long as it likes; the reference is given back,
 * on the cleaner's thread, when the module no longer reaches this object.
 */
abstract class NativeReference extends NativeObject
{
    private static final Cleaner CLEANER = Cleaner.create();

    NativeReference(long handle)
    {
        super(handle, new Lifetime(Lifetime.Kind.REFERENCE));
        CLEANER.register(this, release(handle, lifetime()));
    }

    private static Runnable release(long handle, Lifetime lifetime)
    {
        return () ->
        {
            lifetime.close(0);
            Abi.iisjava_Release(handle);
        };
    }
}
