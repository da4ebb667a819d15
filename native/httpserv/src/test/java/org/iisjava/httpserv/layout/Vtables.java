package org.iisjava.httpserv.layout;

import java.util.List;

/** What a compiler made of a {@link SlotProbe}. */
interface Vtables
{
    /** The entries of the vtable of the probe for an interface, without those that precede the first method. */
    List<String> entries(String interfaceName);

    /** The entries that a slot must have in the vtable of a probe: two where the ABI gives a destructor two slots. */
    List<String> expected(Slot slot, String probeName, String declaredName);

    static Vtables of(Compiler compiler, SlotProbe probe)
    {
        return compiler == Compiler.CLANG_MSVC ? new MsvcVtables(compiler, probe) : new ItaniumVtables(compiler, probe);
    }
}
