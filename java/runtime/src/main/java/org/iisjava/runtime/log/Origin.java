package org.iisjava.runtime.log;

/** Where a record comes from, as far as that is known: what is not is null. The request is IIS's id of it. */
public record Origin(String module, String site, Long request)
{
    /** Of no module. */
    public static final Origin UNKNOWN = new Origin(null, null, null);

    /** Only a module, or nothing, is known. */
    public static Origin of(String module)
    {
        return module == null ? UNKNOWN : new Origin(module, null, null);
    }

    /** The request as appcmd lists it; null when it is unknown. */
    public String requestText()
    {
        return request == null ? null : String.format("%016x", request);
    }
}
