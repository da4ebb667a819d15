package org.iisjava.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ArgumentTest
{
    @Test
    void whatCouldSplitAHeaderIsRefused()
    {
        for (String bad : new String[] {"a\rb", "a\nb", "a\0b", "a€"})
        {
            String message = refusal(() -> Argument.header("headerValue", bad));
            assertTrue(message.startsWith("headerValue: the character U+"), message);
            assertTrue(message.contains("index 1"), message);
        }
        assertEquals("\tGrüße ÿ", Argument.header("headerValue", "\tGrüße ÿ"));
    }

    @Test
    void whatIsTooLongForIisIsRefused()
    {
        String message = refusal(() -> Argument.header("reason", "x".repeat(0x10000)));
        assertTrue(message.startsWith("reason: 65536 characters"), message);
        Argument.header("reason", "x".repeat(0xFFFF));
    }

    @Test
    void everyExceptionNamesTheParameter()
    {
        assertEquals("context is null",
            assertThrows(NullPointerException.class, () -> Argument.notNull("context", null)).getMessage());
        assertEquals("headerName is empty", refusal(() -> Argument.name("headerName", "")));
        assertEquals("bytes: -1 is negative", refusal(() -> Argument.notNegative("bytes", -1)));
        assertEquals("size: 0 is not positive", refusal(() -> Argument.positive("size", 0)));
        assertEquals("statusCode: 99 is not in the range from 100 to 999",
            refusal(() -> Argument.range("statusCode", 99, 100, 999)));
        assertEquals("url: there is a NUL at index 2", refusal(() -> Argument.wide("url", "/a\0")));
        assertEquals("scriptMap: an object that was got from IIS was expected, not a java.lang.String",
            refusal(() -> Argument.ours("scriptMap", "mine", NativeScriptMapInfo.class)));
    }

    private static String refusal(Executable call)
    {
        return assertThrows(IllegalArgumentException.class, call).getMessage();
    }
}
