package org.iisjava.runtime;

import com.sun.jna.Native;
import java.nio.file.Path;
import org.iisjava.runtime.log.LogSettings;

/**
 * The way in: called by the native module, by JNI, when it has started or joined the JVM. Binds both directions of
 * abi.h once for the process; a second image gets the same callbacks.
 */
public final class Bootstrap
{
    private static long s_callbacks;

    private Bootstrap()
    {
    }

    /**
     * Answers the address of iisjava_Callbacks, which is valid for ever. The settings of logging are those of
     * {@link LogSettings#of}.
     */
    public static synchronized long start(String nativeLibraryPath, int abiVersion, String logDirectory, int logLevel,
                                          int logFileSizeMB, int logFileCount)
    {
        if (abiVersion != Abi.VERSION)
        {
            throw new IllegalStateException("IISJ0007: The native module " + nativeLibraryPath + " has version "
                + abiVersion + " of the contract, and iisjava-runtime.jar has version " + Abi.VERSION
                + ".\nRemedy: Install both from the same release of iisjava.");
        }
        if (s_callbacks == 0)
        {
            Logs.configure(LogSettings.of(logDirectory, logLevel, logFileSizeMB, logFileCount));
            Abi.bind(nativeLibraryPath);
            Events.install();
            Native.setCallbackExceptionHandler((callback, thrown) -> Callbacks.failed("A callback", thrown));
            Path folder = Path.of(nativeLibraryPath).toAbsolutePath().getParent();
            WarmUp.run();
            s_callbacks = Callbacks.write(folder);
        }
        return s_callbacks;
    }
}
