package org.iisjava.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Access lists are read for the identity of each pool. */
class RightsTest
{
    private static final PoolIdentity POOL = PoolIdentity.of("DefaultAppPool", "ApplicationPoolIdentity", "");

    @TempDir
    Path folder;

    @Test
    void theIdentifierOfAPoolFollowsFromItsName()
    {
        assertEquals("S-1-5-82-3006700770-424185619-1745488364-794895919-4004696415",
            PoolIdentity.sidOf("DefaultAppPool"));
    }

    @Test
    void everyPoolIsInTheseGroups()
    {
        assertTrue(reads("D:AI(A;ID;0x1200a9;;;BU)"));
        assertTrue(reads("D:(A;;FA;;;SY)(A;OICI;FR;;;S-1-5-32-568)"));
        assertFalse(reads("D:(A;;FA;;;SY)(A;;FA;;;BA)"));
        assertFalse(reads("D:(A;OICIIO;FR;;;BU)"));
        assertFalse(reads("D:(D;;FR;;;WD)(A;;FA;;;BU)"));
        assertTrue(writes("D:(A;OICI;0x1301bf;;;IS)"));
        assertFalse(writes("D:(A;;0x1200a9;;;BU)(A;;FR;;;AU)"));
    }

    @Test
    void aRightOfThePoolItselfCounts()
    {
        assertTrue(reads("D:PAI(A;;FA;;;BA)(A;;0x1200a9;;;" + PoolIdentity.sidOf("DefaultAppPool") + ")"));
        assertFalse(reads("D:PAI(A;;FA;;;BA)(A;;0x1200a9;;;" + PoolIdentity.sidOf("Shop") + ")"));
    }

    @Test
    void builtInAccountsHaveTheirOwn()
    {
        String system = "D:PAI(A;;FA;;;SY)";
        assertTrue(Rights.granted(system, Rights.Right.READ, PoolIdentity.of("P", "LocalSystem", "").sids()));
        assertFalse(Rights.granted(system, Rights.Right.READ, PoolIdentity.of("P", "NetworkService", "").sids()));
        assertTrue(Rights.granted("D:(A;;FR;;;NS)", Rights.Right.READ,
            PoolIdentity.of("P", "NetworkService", "").sids()));
        assertTrue(Rights.granted("D:(A;;FR;;;LS)", Rights.Right.READ,
            PoolIdentity.of("P", "LocalService", "").sids()));
    }

    @Test
    void poolsAreTakenFromThePlaceWithTheirDefaults() throws Exception
    {
        TestServer server = new TestServer(folder);
        server.editConfig("<processModel identityType=\"ApplicationPoolIdentity\" />",
            "<processModel identityType=\"SpecificUser\" userName=\"CONTOSO\\web\" />");
        server.editConfig("<add name=\"Shop\" managedRuntimeVersion=\"\" />",
            "<add name=\"Shop\"><processModel identityType=\"LocalService\" /></add>");
        Machine machine = new Machine(Map.of(), server.programs);
        Server read = new Server(new Appcmd(machine, folder.resolve("Windows/System32/inetsrv/appcmd.exe"), "appcmd",
            List.of()));
        List<PoolIdentity> all = PoolIdentity.at(read, "");
        assertEquals(List.of("DefaultAppPool", "Shop"), all.stream().map(PoolIdentity::pool).toList());
        assertEquals("CONTOSO\\web", all.get(0).user());
        assertTrue(all.get(1).sids().contains("S-1-5-19"));
        assertEquals(List.of("Shop"),
            PoolIdentity.at(read, "Default Web Site/shop").stream().map(PoolIdentity::pool).toList());
    }

    private static boolean reads(String sddl)
    {
        return Rights.granted(sddl, Rights.Right.READ, POOL.sids());
    }

    private static boolean writes(String sddl)
    {
        return Rights.granted(sddl, Rights.Right.WRITE, POOL.sids());
    }
}
