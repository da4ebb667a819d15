package org.iisjava;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.iisjava.httpserv.IHttpModuleRegistrationInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ModuleSettingsTest
{
    private final ModuleSettings settings = ModuleSettings.of("Hello", Map.of("Text", "a b", "number", "7", "on", "True",
        "time", "1.02:03:04", "iso", "PT1M30S", "unit", "Seconds", "empty", ""));

    @Test
    void valuesAreFoundWithoutRegardToCase()
    {
        assertEquals("a b", settings.getString("TEXT"));
        assertEquals(Optional.of("a b"), settings.find("text"));
        assertEquals(Optional.empty(), settings.find("missing"));
        assertTrue(settings.names().contains("NUMBER"));
        assertEquals(Set.of("Text", "number", "on", "time", "iso", "unit", "empty"), Set.copyOf(settings.names()));
    }

    @Test
    void valuesAreReadByType()
    {
        assertEquals(7, settings.getInt("number", 7, 7));
        assertEquals(7L, settings.getLong("number", Long.MIN_VALUE, Long.MAX_VALUE));
        assertTrue(settings.getBoolean("on"));
        assertEquals(Duration.ofSeconds(93784), settings.getDuration("time"));
        assertEquals(Duration.ofSeconds(90), settings.getDuration("iso"));
        assertEquals(TimeUnit.SECONDS, settings.getEnum("unit", TimeUnit.class));
        assertEquals("", settings.getString("empty"));
    }

    @Test
    void whatIsNotWrittenHasTheDefaultOfTheModule()
    {
        assertEquals("x", settings.getString("missing", "x"));
        assertEquals(-1, settings.getInt("missing", 1, 9, -1));
        assertFalse(settings.getBoolean("missing", false));
        assertEquals(Duration.ZERO, settings.getDuration("missing", Duration.ZERO));
        assertEquals(TimeUnit.DAYS, settings.getEnum("missing", TimeUnit.class, TimeUnit.DAYS));
    }

    @Test
    void aValueThatDoesNotFitIsNeverReplacedByTheDefault()
    {
        assertReason("the setting 'number' is '7'; a whole number from 8 to 9 was expected.",
            () -> settings.getInt("number", 8, 9, 8));
        assertReason("the setting 'text' is 'a b'; a whole number from 0 to 1 was expected.",
            () -> settings.getLong("text", 0, 1, 0));
        assertReason("the setting 'empty' is ''; true or false was expected.",
            () -> settings.getBoolean("empty", true));
        assertReason("the setting 'number' is '7'; a time such as 00:01:30 or PT1M30S was expected.",
            () -> settings.getDuration("number", Duration.ZERO));
        assertReason("the setting 'text' is 'a b'; one of north, south was expected.",
            () -> settings.getEnum("text", Direction.class, Direction.NORTH));
        assertThrows(ModuleSettingException.class,
            () -> ModuleSettings.of("M", Map.of("time", "24:00:00")).getDuration("time"));
    }

    @Test
    void whatIsMissingIsNamedWithWhatIsExpected()
    {
        ModuleSettingException thrown =
            assertThrows(ModuleSettingException.class, () -> settings.getInt("size", 1, 2));
        assertEquals("Module 'Hello': the setting 'size' is missing; a whole number from 1 to 2 was expected.",
            thrown.getMessage());
        assertReason("the setting 'size' is missing; a value was expected.", () -> settings.getString("size"));
    }

    @Test
    void settingsThatTheModuleDoesNotKnowCanBeRefused()
    {
        ModuleSettings one = ModuleSettings.of("M", Map.of("Size", "1"));
        one.refuseOthersThan("size", "other");
        assertReason("the setting 'Size' is unknown; known are sice, other.", () -> one.refuseOthersThan("sice", "other"));
        assertReason("the setting 'Size' is unknown; none is expected.", one::refuseOthersThan);
    }

    @Test
    void namesAreUniqueWithoutRegardToCase()
    {
        assertThrows(IllegalArgumentException.class, () -> ModuleSettings.of("M", Map.of("a", "1", "A", "2")));
    }

    @Test
    void aFakeOfTheRegistrationInfoCanHaveSettings()
    {
        Class<?>[] types = {IHttpModuleRegistrationInfo.class, ModuleSettings.Source.class};
        var fake = (IHttpModuleRegistrationInfo) Proxy.newProxyInstance(getClass().getClassLoader(), types,
            (proxy, method, arguments) -> settings);
        assertEquals("a b", ModuleSettings.of(fake).getString("text"));
        var foreign = (IHttpModuleRegistrationInfo) Proxy.newProxyInstance(getClass().getClassLoader(),
            new Class<?>[] {IHttpModuleRegistrationInfo.class}, (proxy, method, arguments) -> null);
        IllegalArgumentException thrown =
            assertThrows(IllegalArgumentException.class, () -> ModuleSettings.of(foreign));
        assertTrue(thrown.getMessage().contains("org.iisjava.ModuleSettings.Source"), thrown.getMessage());
    }

    @Test
    void valuesMayBeSecretAndAreNotInTheText()
    {
        assertFalse(settings.toString().contains("a b"), settings.toString());
    }

    private enum Direction
    {
        NORTH, SOUTH
    }

    private static void assertReason(String expected, Executable call)
    {
        assertEquals(expected, assertThrows(ModuleSettingException.class, call).reason());
    }
}
