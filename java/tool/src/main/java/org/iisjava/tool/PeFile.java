package org.iisjava.tool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the headers of a Windows library say: the processor it is for, the names it exports and its version
 * ("" when it has no version resource).
 */
record PeFile(String machine, List<String> exports, String version)
{
    private static final int FIXED_FILE_INFO = 0xFEEF04BD;

    static PeFile read(Path file) throws IOException
    {
        ByteBuffer image = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        try
        {
            return read(image);
        }
        catch (IndexOutOfBoundsException tooShort)
        {
            throw new IOException("its headers point outside the file", tooShort);
        }
    }

    /** 64 or 32. */
    int bits()
    {
        return machine.equals("x86") ? 32 : 64;
    }

    private static PeFile read(ByteBuffer image) throws IOException
    {
        int header = image.getShort(0) == 0x5A4D ? image.getInt(0x3C) : -1;
        if (header < 0 || image.getInt(header) != 0x4550)
        {
            throw new IOException("it does not begin with the headers of one");
        }
        int machine = image.getShort(header + 4) & 0xFFFF;
        String name = switch (machine)
        {
            case 0x8664 -> "x64";
            case 0xAA64 -> "arm64";
            case 0x14C -> "x86";
            default -> String.format("machine %04x", machine);
        };
        int optional = header + 24;
        boolean wide = image.getShort(optional) == 0x20B;
        int directories = optional + (wide ? 112 : 96);
        Sections sections = new Sections(image, header);
        return new PeFile(name, exports(image, sections, image.getInt(directories)), version(image, sections));
    }

    private static List<String> exports(ByteBuffer image, Sections sections, int address) throws IOException
    {
        List<String> names = new ArrayList<>();
        if (address == 0)
        {
            return names;
        }
        int directory = sections.offset(address);
        int count = image.getInt(directory + 24);
        int table = count == 0 ? 0 : sections.offset(image.getInt(directory + 32));
        for (int i = 0; i < count; ++i)
        {
            names.add(text(image, sections.offset(image.getInt(table + 4 * i))));
        }
        return names;
    }

    private static String text(ByteBuffer image, int offset)
    {
        int end = offset;
        while (image.get(end) != 0)
        {
            ++end;
        }
        byte[] bytes = new byte[end - offset];
        image.get(offset, bytes);
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    /** VS_FIXEDFILEINFO is found by its signature, which is aligned; its file version is two words further on. */
    private static String version(ByteBuffer image, Sections sections)
    {
        int[] range = sections.range(".rsrc");
        for (int i = range[0]; i + 16 <= Math.min(range[1], image.limit()); i += 4)
        {
            if (image.getInt(i) == FIXED_FILE_INFO)
            {
                int high = image.getInt(i + 8);
                int low = image.getInt(i + 12);
                return (high >>> 16) + "." + (high & 0xFFFF) + "." + (low >>> 16) + "." + (low & 0xFFFF);
            }
        }
        return "";
    }

    /** The section table: where in the file an address of the loaded image lies. */
    private record Sections(ByteBuffer image, int first, int count)
    {
        Sections(ByteBuffer image, int header)
        {
            this(image, header + 24 + (image.getShort(header + 20) & 0xFFFF), image.getShort(header + 6) & 0xFFFF);
        }

        int offset(int address) throws IOException
        {
            for (int i = 0; i < count; ++i)
            {
                int entry = first + 40 * i;
                int start = image.getInt(entry + 12);
                if (address >= start && address < start + image.getInt(entry + 16))
                {
                    return address - start + image.getInt(entry + 20);
                }
            }
            throw new IOException("an address lies in no section");
        }

        int[] range(String name)
        {
            for (int i = 0; i < count; ++i)
            {
                int entry = first + 40 * i;
                byte[] bytes = new byte[name.length()];
                image.get(entry, bytes);
                if (new String(bytes, StandardCharsets.US_ASCII).equals(name))
                {
                    int start = image.getInt(entry + 20);
                    return new int[] {start, start + image.getInt(entry + 16)};
                }
            }
            return new int[] {0, 0};
        }
    }
}
