package org.iisjava.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScratchTest
{
    private final Scratch scratch = new Scratch();

    @Test
    void latin1IsOneByteForACharacter()
    {
        long address = scratch.latin1("Grüße ÿ");
        assertEquals("Grüße ÿ", new String(new Pointer(address).getByteArray(0, 7), StandardCharsets.ISO_8859_1));
        assertEquals("Grüße ÿ", scratch.readLatin1(address, 7));
    }

    @Test
    void utf16KeepsWhatIsBeyondTheFirstPlane()
    {
        String text = "a€\uD83D\uDE00";
        long address = scratch.utf16(text);
        assertEquals('€', new Pointer(address).getShort(2));
        assertEquals(text, scratch.readUtf16(address, text.length()));
    }

    @Test
    void resultsAreZeroedAndAligned()
    {
        long mark = scratch.mark();
        scratch.latin1("xxxxxxxxxxxxxxxxxxxxxxxxx");
        scratch.release(mark);
        scratch.latin1("x");
        long out = scratch.out();
        assertEquals(0, out & 7);
        assertEquals(0, scratch.getLong(out));
        new Pointer(out).setInt(0, -5);
        assertEquals(-5, scratch.getInt(out));
    }

    @Test
    void whatWasHandedOutStaysWhereItIsWhenMoreIsNeeded()
    {
        long first = scratch.utf16("first");
        for (int i = 0; i < 8; i++)
        {
            scratch.allocate(Scratch.SEGMENT_SIZE);
        }
        long last = scratch.utf16("last");
        assertEquals("first", scratch.readUtf16(first, 5));
        assertEquals("last", scratch.readUtf16(last, 4));
    }

    @Test
    void nestedUseReleasesOnlyItsOwn()
    {
        long outer = scratch.mark();
        long text = scratch.latin1("outer");
        long inner = scratch.mark();
        scratch.allocate(10 * Scratch.SEGMENT_SIZE);
        scratch.release(inner);
        assertEquals(inner, scratch.mark());
        assertEquals("outer", scratch.readLatin1(text, 5));
        scratch.release(outer);
        assertEquals(text, scratch.latin1("again"));
    }

    @Test
    void aMegabyteIsNotKept()
    {
        long mark = scratch.mark();
        long large = scratch.allocate(1 << 20);
        scratch.release(mark);
        long next = scratch.allocate(Scratch.SEGMENT_SIZE + 1);
        assertTrue(next < large || next >= large + (1 << 20));
    }

    @Test
    void anAddressOfNobodyIsRefused()
    {
        assertThrows(IllegalArgumentException.class, () -> scratch.getInt(8));
    }

    @Test
    void aTextThatDoesNotFitIsReadAgain()
    {
        String text = "0123456789".repeat(1000);
        int[] calls = {0};
        try (Call call = CallStack.current().begin(Lifetime.PROCESS, "IHttpContext::GetServerVariable"))
        {
            assertEquals(text, call.readUtf16((out, capacity, outLength) ->
            {
                calls[0]++;
                new Pointer(outLength).setInt(0, text.length());
                if (capacity < text.length())
                {
                    return ExceptionTable.INSUFFICIENT_BUFFER;
                }
                new Pointer(out).getByteBuffer(0, text.length() * 2L).asCharBuffer().put(text);
                return 0;
            }));
        }
        assertEquals(2, calls[0]);
    }

    @Test
    void theLengthOfANullTextIsNull()
    {
        try (Call call = CallStack.current().begin(Lifetime.PROCESS, "IHttpRequest::GetHeader"))
        {
            assertEquals(null, call.readLatin1((out, capacity, outLength) ->
            {
                new Pointer(outLength).setInt(0, Abi.NULL_TEXT);
                return 0;
            }));
        }
    }
}
