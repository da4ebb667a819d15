package org.iisjava.runtime;

/** UTF-16 texts in memory of the native module, for what happens once: registering. Without state. */
final class NativeText
{
    private NativeText()
    {
    }

    static String read(long address, int length)
    {
        return length == 0 ? "" : NativeMemory.view(address, (long) length * Character.BYTES).asCharBuffer().toString();
    }

    /** Answers the number of characters written, which is the capacity at most. */
    static int write(String text, long address, int capacity)
    {
        int length = Math.min(text.length(), Math.max(capacity, 0));
        if (length > 0)
        {
            NativeMemory.view(address, (long) length * Character.BYTES).asCharBuffer().put(text, 0, length);
        }
        return length;
    }
}
