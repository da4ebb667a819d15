package org.iisjava;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iisjava.httpserv.IHttpModuleRegistrationInfo;

/**
 * What administrators write into {@code <settings>} of the module's entry, read when the worker process starts. Names
 * are compared without case, as IIS does. Immutable, without a lifetime, for any thread.
 *
 * <p>A getter with {@code otherwise} answers that where the setting is not written; one without it then throws. A value
 * that does not fit is never replaced by {@code otherwise}: it throws {@link ModuleSettingException}, which names the
 * module, the setting and what was expected.
 */
public final class ModuleSettings
{
    /** What a registration info that has settings implements, in iisjava and in a fake for a unit test. */
    public interface Source
    {
        /** Answers the settings of the module that is being registered. */
        ModuleSettings moduleSettings();
    }

    private static final Pattern TIME_SPAN = Pattern.compile("(?:(\\d{1,7})\\.)?(\\d\\d):([0-5]\\d):([0-5]\\d)");

    private final String module;
    private final Map<String, String> values;

    private ModuleSettings(String module, Map<String, String> values)
    {
        Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        values.forEach((name, value) ->
        {
            if (sorted.put(name, Objects.requireNonNull(value, name)) != null)
            {
                throw new IllegalArgumentException("values: two settings are called '" + name + "'");
            }
        });
        this.module = Objects.requireNonNull(module, "module");
        this.values = Collections.unmodifiableMap(sorted);
    }

    /** Answers the settings of the module that is being registered; they may be kept after {@code registerModule}. */
    public static ModuleSettings of(IHttpModuleRegistrationInfo moduleInfo)
    {
        if (Objects.requireNonNull(moduleInfo, "moduleInfo") instanceof Source source)
        {
            return source.moduleSettings();
        }
        throw new IllegalArgumentException("moduleInfo: an object of iisjava was expected, or one that implements "
            + Source.class.getCanonicalName() + "; this is a " + moduleInfo.getClass().getName());
    }

    /** Makes settings of a module's name and values. */
    public static ModuleSettings of(String module, Map<String, String> values)
    {
        return new ModuleSettings(module, values);
    }

    /** Answers the names that are written, without regard to case. */
    public Set<String> names()
    {
        return values.keySet();
    }

    /** Throws when a setting is written that has none of these names, which would otherwise be overlooked. */
    public void refuseOthersThan(String... known)
    {
        for (String name : values.keySet())
        {
            if (Arrays.stream(known).noneMatch(name::equalsIgnoreCase))
            {
                throw new ModuleSettingException(module, "the setting '" + name + "' is unknown; "
                    + (known.length == 0 ? "none is expected." : "known are " + String.join(", ", known) + "."));
            }
        }
    }

    /** Answers the value as it is written, empty where it is not. */
    public Optional<String> find(String name)
    {
        return Optional.ofNullable(values.get(Objects.requireNonNull(name, "name")));
    }

    public String getString(String name)
    {
        return required(name, "a value", Function.identity());
    }

    public String getString(String name, String otherwise)
    {
        return find(name).orElse(otherwise);
    }

    /** A whole number of the range, both ends included. */
    public long getLong(String name, long least, long most)
    {
        return required(name, numberFrom(least, most), value -> number(value, least, most));
    }

    /** A whole number of the range, both ends included; {@code otherwise} need not be in it. */
    public long getLong(String name, long least, long most, long otherwise)
    {
        return optional(name, numberFrom(least, most), value -> number(value, least, most)).orElse(otherwise);
    }

    /** A whole number of the range, both ends included. */
    public int getInt(String name, int least, int most)
    {
        return (int) getLong(name, least, most);
    }

    /** A whole number of the range, both ends included; {@code otherwise} need not be in it. */
    public int getInt(String name, int least, int most, int otherwise)
    {
        return (int) getLong(name, least, most, otherwise);
    }

    /** {@code true} or {@code false}, in any case. */
    public boolean getBoolean(String name)
    {
        return required(name, "true or false", ModuleSettings::truth);
    }

    /** {@code true} or {@code false}, in any case. */
    public boolean getBoolean(String name, boolean otherwise)
    {
        return optional(name, "true or false", ModuleSettings::truth).orElse(otherwise);
    }

    /** A time as IIS writes it, {@code [days.]hh:mm:ss}, or as {@link Duration#parse} reads it. */
    public Duration getDuration(String name)
    {
        return required(name, "a time such as 00:01:30 or PT1M30S", ModuleSettings::duration);
    }

    /** A time as IIS writes it, {@code [days.]hh:mm:ss}, or as {@link Duration#parse} reads it. */
    public Duration getDuration(String name, Duration otherwise)
    {
        return optional(name, "a time such as 00:01:30 or PT1M30S", ModuleSettings::duration).orElse(otherwise);
    }

    /** A constant's name, in any case. */
    public <E extends Enum<E>> E getEnum(String name, Class<E> type)
    {
        return required(name, namesOf(type), value -> constant(value, type));
    }

    /** A constant's name, in any case. */
    public <E extends Enum<E>> E getEnum(String name, Class<E> type, E otherwise)
    {
        return optional(name, namesOf(type), value -> constant(value, type)).orElse(otherwise);
    }

    /** The module and its settings' names; no values, which may be secret. */
    @Override
    public String toString()
    {
        return "ModuleSettings of '" + module + "': " + names();
    }

    private <T> T required(String name, String expected, Function<String, T> parser)
    {
        return optional(name, expected, parser).orElseThrow(() ->
            new ModuleSettingException(module, "the setting '" + name + "' is missing; " + expected
                + " was expected."));
    }

    private <T> Optional<T> optional(String name, String expected, Function<String, T> parser)
    {
        return find(name).map(value ->
        {
            T result = parser.apply(value);
            if (result == null)
            {
                throw new ModuleSettingException(module, "the setting '" + name + "' is '" + value + "'; " + expected
                    + " was expected.");
            }
            return result;
        });
    }

    private static String numberFrom(long least, long most)
    {
        return "a whole number from " + least + " to " + most;
    }

    private static Long number(String value, long least, long most)
    {
        try
        {
            long number = Long.parseLong(value);
            return number < least || number > most ? null : number;
        }
        catch (NumberFormatException e)
        {
            return null;
        }
    }

    private static Boolean truth(String value)
    {
        return value.equalsIgnoreCase("true") ? Boolean.TRUE : value.equalsIgnoreCase("false") ? Boolean.FALSE : null;
    }

    private static Duration duration(String value)
    {
        Matcher span = TIME_SPAN.matcher(value);
        if (span.matches() && Integer.parseInt(span.group(2)) < 24)
        {
            return Duration.ofDays(span.group(1) == null ? 0 : Long.parseLong(span.group(1)))
                .plusHours(Long.parseLong(span.group(2))).plusMinutes(Long.parseLong(span.group(3)))
                .plusSeconds(Long.parseLong(span.group(4)));
        }
        try
        {
            return Duration.parse(value);
        }
        catch (DateTimeException e)
        {
            return null;
        }
    }

    private static <E extends Enum<E>> String namesOf(Class<E> type)
    {
        return "one of " + String.join(", ", Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT)).toList());
    }

    private static <E extends Enum<E>> E constant(String value, Class<E> type)
    {
        return Arrays.stream(type.getEnumConstants()).filter(each -> each.name().equalsIgnoreCase(value)).findFirst()
            .orElse(null);
    }
}
