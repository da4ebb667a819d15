package org.iisjava.runtime;

import com.sun.jna.Pointer;
import java.util.LinkedHashMap;
import java.util.Map;

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

    /** Names and values that are each followed by U+0000, in their order. */
    static Map<String, String> readPairs(long address, int length)
    {
        String[] texts = read(address, length).split("\0", -1);
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i + 1 < texts.length; i += 2)
        {
            pairs.put(texts[i], texts[i + 1]);
        }
        return pairs;
    }

    /** A text that ends at a NUL; null for null. */
    static String readTerminated(long address)
    {
        return address == 0 ? null : read(address, lengthOf(address));
    }

    private static int lengthOf(long address)
    {
        Pointer text = new Pointer(address);
        int length = 0;
        while (text.getShort((long) length * Character.BYTES) != 0)
        {
            length++;
        }
        return length;
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
