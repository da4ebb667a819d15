package org.iisjava.tool;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Builds the least that Windows would call a library: headers, one export, a version. */
final class PeBuilder
{
    private int machine = 0x8664;
    private String export = "RegisterModule";
    private short[] version = {0, 1, 0, 0};

    PeBuilder machine(int value)
    {
        machine = value;
        return this;
    }

    PeBuilder export(String name)
    {
        export = name;
        return this;
    }

    PeBuilder version(int major, int minor, int patch)
    {
        version = new short[] {(short)major, (short)minor, (short)patch, 0};
        return this;
    }

    byte[] build()
    {
        ByteBuffer image = ByteBuffer.allocate(0x800).order(ByteOrder.LITTLE_ENDIAN);
        boolean wide = machine != 0x14C;
        int optionalSize = wide ? 240 : 224;
        image.putShort(0, (short)0x5A4D).putInt(0x3C, 0x80).putInt(0x80, 0x4550);
        image.putShort(0x84, (short)machine).putShort(0x86, (short)2).putShort(0x94, (short)optionalSize);
        int optional = 0x98;
        image.putShort(optional, (short)(wide ? 0x20B : 0x10B));
        image.putInt(optional + (wide ? 112 : 96), 0x1000);
        section(image, optional + optionalSize, ".edata", 0x1000, 0x400);
        section(image, optional + optionalSize + 40, ".rsrc", 0x2000, 0x600);
        image.putInt(0x400 + 24, 1).putInt(0x400 + 32, 0x1040).putInt(0x440, 0x1050);
        image.put(0x450, export.getBytes(StandardCharsets.US_ASCII));
        image.putInt(0x610, 0xFEEF04BD);
        image.putInt(0x618, version[0] << 16 | version[1]).putInt(0x61C, version[2] << 16 | version[3]);
        return image.array();
    }

    private static void section(ByteBuffer image, int entry, String name, int address, int offset)
    {
        image.put(entry, name.getBytes(StandardCharsets.US_ASCII));
        image.putInt(entry + 12, address).putInt(entry + 16, 0x200).putInt(entry + 20, offset);
    }
}
