package org.iisjava.runtime;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.iisjava.httpserv.HTTP_TRACE_CONFIGURATION;
import org.iisjava.httpserv.HTTP_TRACE_EVENT;
import org.iisjava.httpserv.HTTP_TRACE_EVENT_ITEM;
import org.iisjava.httpserv.HTTP_TRACE_TYPE;

/**
 * Lays out HTTP_TRACE_EVENT and HTTP_TRACE_CONFIGURATION with all they point to in one block, and reads them. Without
 * state.
 */
final class TraceStructures
{
    private static final int CONFIGURATION_SIZE = 24;
    private static final int EVENT_SIZE = 88;
    private static final int ITEM_SIZE = 40;
    private static final int MOST_ITEMS = 1024;
    private static final int LONGEST_VALUE = 1 << 20;

    private TraceStructures()
    {
    }

    static NativeMemory configurations(HTTP_TRACE_CONFIGURATION... configurations)
    {
        Block block = new Block();
        int first = block.structure(CONFIGURATION_SIZE * configurations.length);
        for (int i = 0; i < configurations.length; i++)
        {
            HTTP_TRACE_CONFIGURATION each = Argument.notNull("traceConfiguration[" + i + "]", configurations[i]);
            int offset = first + i * CONFIGURATION_SIZE;
            block.guid(offset, Argument.notNull("ProviderGuid", each.ProviderGuid()));
            block.number(offset + 8, each.Areas()).number(offset + 12, each.Verbosity())
                .number(offset + 16, each.ProviderEnabled() ? 1 : 0);
        }
        return block.write();
    }

    static HTTP_TRACE_CONFIGURATION configuration(NativeMemory memory, UUID providerGuid)
    {
        ByteBuffer bytes = memory.bytes();
        return new HTTP_TRACE_CONFIGURATION(providerGuid, bytes.getInt(8), bytes.getInt(12), bytes.getInt(16) != 0);
    }

    static NativeMemory event(HTTP_TRACE_EVENT event)
    {
        Block block = new Block();
        block.structure(EVENT_SIZE);
        block.guid(0, Argument.notNull("ProviderGuid", event.ProviderGuid())).number(8, event.Area());
        block.guid(16, event.AreaGuid()).number(24, event.Event());
        block.wide(32, Argument.wide("EventName", event.EventName())).number(40, event.EventVersion());
        block.number(44, event.Verbosity()).guid(48, event.ActivityGuid()).guid(56, event.RelatedActivityGuid());
        block.number(64, event.TimeStamp()).number(68, event.Flags()).number(72, event.EventItems().size());
        int items = block.structure(ITEM_SIZE * event.EventItems().size());
        block.pointer(80, items);
        for (HTTP_TRACE_EVENT_ITEM item : event.EventItems())
        {
            block.wide(items, Argument.wide("Name", item.Name()));
            block.number(items + 8, Argument.notNull("DataType", item.DataType()).value());
            block.value(items + 16, items + 24, valueOf(item));
            block.wide(items + 32, item.DataDescription());
            items += ITEM_SIZE;
        }
        return block.write();
    }

    private static byte[] valueOf(HTTP_TRACE_EVENT_ITEM item)
    {
        Object value = Argument.notNull("Value", item.Value());
        ByteBuffer bytes = ByteBuffer.allocate(Guids.SIZE).order(java.nio.ByteOrder.nativeOrder());
        return switch (item.DataType())
        {
            case HTTP_TRACE_TYPE_BOOL -> bytes.putInt((Boolean) value ? 1 : 0).array();
            case HTTP_TRACE_TYPE_CHAR, HTTP_TRACE_TYPE_BYTE -> bytes.put((Byte) value).array();
            case HTTP_TRACE_TYPE_SHORT, HTTP_TRACE_TYPE_USHORT -> bytes.putShort((Short) value).array();
            case HTTP_TRACE_TYPE_LONG, HTTP_TRACE_TYPE_ULONG -> bytes.putInt((Integer) value).array();
            case HTTP_TRACE_TYPE_LONGLONG, HTTP_TRACE_TYPE_ULONGLONG -> bytes.putLong((Long) value).array();
            case HTTP_TRACE_TYPE_LPCSTR ->
                (Argument.http("Value", (String) value) + "\0").getBytes(StandardCharsets.ISO_8859_1);
            case HTTP_TRACE_TYPE_LPCWSTR -> Block.wide(Argument.wide("Value", (String) value));
            case HTTP_TRACE_TYPE_LPCGUID ->
            {
                Guids.write((UUID) value, bytes, 0);
                yield bytes.array();
            }
        };
    }

    /** Reads an event while the call it was given to lasts. */
    static HTTP_TRACE_EVENT read(long address)
    {
        ByteBuffer event = NativeMemory.view(address, EVENT_SIZE);
        int count = event.getInt(72);
        long items = event.getLong(80);
        if (count < 0 || count > MOST_ITEMS || count > 0 && items == 0)
        {
            throw new IllegalStateException("IIS has answered a trace event with " + count + " items at " + items);
        }
        List<HTTP_TRACE_EVENT_ITEM> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++)
        {
            values.add(readItem(NativeMemory.view(items + (long) i * ITEM_SIZE, ITEM_SIZE)));
        }
        return new HTTP_TRACE_EVENT(Guids.read(event.getLong(0)), event.getInt(8), Guids.read(event.getLong(16)),
            event.getInt(24), NativeText.readTerminated(event.getLong(32)), event.getInt(40), event.getInt(44),
            Guids.read(event.getLong(48)), Guids.read(event.getLong(56)), event.getInt(64), event.getInt(68), values);
    }

    private static HTTP_TRACE_EVENT_ITEM readItem(ByteBuffer item)
    {
        HTTP_TRACE_TYPE type = HTTP_TRACE_TYPE.of(item.getInt(8));
        long data = item.getLong(16);
        int size = Math.min(Math.max(item.getInt(24), 0), LONGEST_VALUE);
        Object value = type == null || data == 0 ? null : readValue(type, data, size);
        return new HTTP_TRACE_EVENT_ITEM(NativeText.readTerminated(item.getLong(0)), type, value,
            NativeText.readTerminated(item.getLong(32)));
    }

    private static Object readValue(HTTP_TRACE_TYPE type, long address, int size)
    {
        int needed = switch (type)
        {
            case HTTP_TRACE_TYPE_CHAR, HTTP_TRACE_TYPE_BYTE -> Byte.BYTES;
            case HTTP_TRACE_TYPE_SHORT, HTTP_TRACE_TYPE_USHORT -> Short.BYTES;
            case HTTP_TRACE_TYPE_BOOL, HTTP_TRACE_TYPE_LONG, HTTP_TRACE_TYPE_ULONG -> Integer.BYTES;
            case HTTP_TRACE_TYPE_LONGLONG, HTTP_TRACE_TYPE_ULONGLONG -> Long.BYTES;
            case HTTP_TRACE_TYPE_LPCGUID -> Guids.SIZE;
            case HTTP_TRACE_TYPE_LPCSTR, HTTP_TRACE_TYPE_LPCWSTR -> 0;
        };
        if (size < needed)
        {
            return null;
        }
        ByteBuffer bytes = NativeMemory.view(address, Math.max(size, 1));
        return switch (type)
        {
            case HTTP_TRACE_TYPE_BOOL -> bytes.getInt(0) != 0;
            case HTTP_TRACE_TYPE_CHAR, HTTP_TRACE_TYPE_BYTE -> bytes.get(0);
            case HTTP_TRACE_TYPE_SHORT, HTTP_TRACE_TYPE_USHORT -> bytes.getShort(0);
            case HTTP_TRACE_TYPE_LONG, HTTP_TRACE_TYPE_ULONG -> bytes.getInt(0);
            case HTTP_TRACE_TYPE_LONGLONG, HTTP_TRACE_TYPE_ULONGLONG -> bytes.getLong(0);
            case HTTP_TRACE_TYPE_LPCGUID -> Guids.read(address);
            case HTTP_TRACE_TYPE_LPCWSTR ->
                size == 0 ? "" : withoutNul(bytes.asCharBuffer().limit(size / Character.BYTES).toString());
            case HTTP_TRACE_TYPE_LPCSTR -> size == 0 ? ""
                : withoutNul(StandardCharsets.ISO_8859_1.decode(bytes.limit(size)).toString());
        };
    }

    private static String withoutNul(String text)
    {
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }
}
