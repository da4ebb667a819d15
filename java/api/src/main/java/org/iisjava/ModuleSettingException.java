package org.iisjava;

/**
 * A setting of a module is missing or wrong. Thrown by {@link ModuleSettings}; when it leaves {@code registerModule},
 * the module is refused with IISJ0014 and this reason.
 */
public final class ModuleSettingException extends IllegalArgumentException
{
    private static final long serialVersionUID = 1;

    private final String reason;

    ModuleSettingException(String module, String reason)
    {
        super("Module '" + module + "': " + reason);
        this.reason = reason;
    }

    /** Answers the message without the module's name. */
    public String reason()
    {
        return reason;
    }
}
