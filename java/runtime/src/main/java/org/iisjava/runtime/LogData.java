package org.iisjava.runtime;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.iisjava.httpserv.HTTP_LOG_FIELDS_DATA;

/** HTTP_LOG_FIELDS_DATA: twelve lengths in bytes, twelve pointers, numbers. Without state. */
final class LogData
{
    private static final int SIZE = 144;
    private static final int LENGTHS = 4;
    private static final int POINTERS = 32;
    private static final int TEXTS = 12;
    private static final int WIDE_TEXTS = 2;
    private static final int LONGEST = 0xFFFE;

    private LogData()
    {
    }

    /** Null for null, and for log data of a kind that is not documented. */
    static HTTP_LOG_FIELDS_DATA read(long address)
    {
        if (address == 0)
        {
            return null;
        }
        ByteBuffer data = NativeMemory.view(address, SIZE);
        if (data.getInt(0) != 0)
        {
            return null;
        }
        String[] texts = new String[TEXTS];
        for (int i = 0; i < TEXTS; i++)
        {
            texts[i] = text(data, i);
        }
        return new HTTP_LOG_FIELDS_DATA(texts[0], texts[1], texts[2], texts[3], texts[4], texts[5], texts[6], texts[7],
            texts[8], texts[9], texts[10], texts[11], Short.toUnsignedInt(data.getShort(128)),
            Short.toUnsignedInt(data.getShort(130)), data.getInt(132), data.getInt(136),
            Short.toUnsignedInt(data.getShort(140)));
    }

    static Block block(HTTP_LOG_FIELDS_DATA data)
    {
        String[] texts = {data.UserName(), data.UriStem(), data.ClientIp(), data.ServerName(), data.ServiceName(),
            data.ServerIp(), data.Method(), data.UriQuery(), data.Host(), data.UserAgent(), data.Cookie(),
            data.Referrer()};
        Block block = new Block();
        block.structure(SIZE);
        for (int i = 0; i < TEXTS; i++)
        {
            if (texts[i] != null)
            {
                byte[] bytes = i < WIDE_TEXTS ? Block.wide(Argument.wide("logData", texts[i]))
                    : (Argument.http("logData", texts[i]) + '\0').getBytes(StandardCharsets.ISO_8859_1);
                int length = bytes.length - (i < WIDE_TEXTS ? Character.BYTES : 1);
                Argument.range("logData", length, 0, LONGEST);
                block.small(LENGTHS + i * Short.BYTES, length).bytes(POINTERS + i * Long.BYTES, bytes);
            }
        }
        return block.small(128, data.ServerPort()).small(130, data.ProtocolStatus()).number(132, data.Win32Status())
            .number(136, data.MethodNum()).small(140, data.SubStatus());
    }

    private static String text(ByteBuffer data, int index)
    {
        int length = Short.toUnsignedInt(data.getShort(LENGTHS + index * Short.BYTES));
        long address = data.getLong(POINTERS + index * Long.BYTES);
        if (address == 0)
        {
            return null;
        }
        if (length == 0)
        {
            return "";
        }
        ByteBuffer bytes = NativeMemory.view(address, length);
        return index < WIDE_TEXTS ? bytes.asCharBuffer().toString()
            : StandardCharsets.ISO_8859_1.decode(bytes).toString();
    }
}
