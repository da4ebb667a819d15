import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Prints the resources of a Windows library: each message as "message ID TEXT", each text of the version as
 * "version NAME VALUE". Run as java Resources.java FILE.
 */
final class Resources
{
    private static final int VERSION = 16;
    private static final int MESSAGE_TABLE = 11;

    private final ByteBuffer file;
    private int section;
    private int sectionAddress;

    private Resources(byte[] content)
    {
        file = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int header = file.getInt(0x3c);
        int sections = header + 24 + unsigned(header + 20);
        for (int i = 0; i < unsigned(header + 6); i++)
        {
            int entry = sections + 40 * i;
            if (new String(content, entry, 5, StandardCharsets.US_ASCII).equals(".rsrc"))
            {
                sectionAddress = file.getInt(entry + 12);
                section = file.getInt(entry + 20);
            }
        }
        if (section == 0)
        {
            throw new IllegalArgumentException("The file has no resources.");
        }
    }

    public static void main(String[] arguments) throws IOException
    {
        Resources resources = new Resources(Files.readAllBytes(Path.of(arguments[0])));
        resources.printMessages(resources.only(MESSAGE_TABLE));
        int[] version = resources.only(VERSION);
        resources.printVersion(version[0], version[0] + version[1]);
    }

    private int unsigned(int at)
    {
        return file.getShort(at) & 0xffff;
    }

    /** Where the one resource of a type begins, and its size. */
    private int[] only(int type)
    {
        for (int i = 0; i < unsigned(section + 12) + unsigned(section + 14); i++)
        {
            int entry = section + 16 + 8 * i;
            if (file.getInt(entry) == type)
            {
                int name = section + (file.getInt(entry + 4) & 0x7fffffff);
                int language = section + (file.getInt(name + 20) & 0x7fffffff);
                int data = section + file.getInt(language + 20);
                return new int[] {section + file.getInt(data) - sectionAddress, file.getInt(data + 4)};
            }
        }
        throw new IllegalArgumentException("There is no resource of type " + type + ".");
    }

    private void printMessages(int[] table)
    {
        int begin = table[0];
        for (int block = 0; block < file.getInt(begin); block++)
        {
            int at = begin + 4 + 12 * block;
            int entry = begin + file.getInt(at + 8);
            for (int id = file.getInt(at); id <= file.getInt(at + 4); id++)
            {
                if (file.getShort(entry + 2) != 1)
                {
                    throw new IllegalArgumentException("Message " + id + " is not in Unicode.");
                }
                System.out.println("message " + id + " " + utf16(entry + 4, unsigned(entry) - 4).replace("\0", "").strip());
                entry += unsigned(entry);
            }
        }
    }

    /** A node: its length, the length and kind of its value, its key, its value, its children. */
    private void printVersion(int begin, int end)
    {
        for (int at = begin; at + 6 < end; at += (unsigned(at) + 3) & ~3)
        {
            if (unsigned(at) == 0)
            {
                return;
            }
            String key = text(at + 6);
            int value = aligned(begin, at + 6 + 2 * (key.length() + 1));
            boolean isText = unsigned(at + 4) == 1;
            int length = unsigned(at + 2) * (isText ? 2 : 1);
            if (isText && length > 0)
            {
                System.out.println("version " + key + " " + text(value));
            }
            else
            {
                printVersion(aligned(begin, value + length), at + unsigned(at));
            }
        }
    }

    private static int aligned(int begin, int at)
    {
        return begin + ((at - begin + 3) & ~3);
    }

    private String text(int at)
    {
        int end = at;
        while (file.getShort(end) != 0)
        {
            end += 2;
        }
        return utf16(at, end - at);
    }

    private String utf16(int at, int bytes)
    {
        return new String(file.array(), at, bytes, StandardCharsets.UTF_16LE);
    }
}
