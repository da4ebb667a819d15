package org.iisjava.runtime;

import com.sun.jna.Callback;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.file.Path;
import org.iisjava.ModuleSettings;

/**
 * The functions of iisjava_Callbacks, in its order: parameters are long and int only, which makes JNA call them
 * directly. No Throwable leaves one; an answer that could not be written stays IISJAVA_NOT_ANSWERED. Process lifetime
 * (static, so that they are never collected); on the threads of IIS.
 */
final class Callbacks
{
    interface OnRegisterModule extends Callback
    {
        void invoke(int serverVersion, long name, int nameLength, long type, int typeLength, long classPath,
                    int classPathLength, long settings, int settingsLength, int timeLimitMs, long info, long server,
                    long outReason, int reasonCapacity, long outReasonLength, long outResult);
    }

    interface OnGetHttpModule extends Callback
    {
        void invoke(long factory, long allocator, long outModule, long outResult);
    }

    interface OnToken extends Callback
    {
        void invoke(long token);
    }

    interface OnRequestNotification extends Callback
    {
        void invoke(long module, int notification, int post, long context, long provider, long outStatus);
    }

    interface OnAsyncCompletion extends Callback
    {
        void invoke(long module, int notification, int post, long context, long provider, long info, long outStatus);
    }

    interface OnCompletionRoutine extends Callback
    {
        void invoke(long routine, int errorCode, int bytes);
    }

    interface OnGlobalNotification extends Callback
    {
        void invoke(long globalModule, int notification, long provider, long outStatus);
    }

    interface OnSuspendProcess extends Callback
    {
        void invoke(long globalModule, long outCallback, long outStatus);
    }

    interface OnAssociatedCompletion extends Callback
    {
        void invoke(long routine, int errorCode, int bytes, long overlapped);
    }

    interface OnObjectCall extends Callback
    {
        void invoke(long object, int slot, long text, int textLength, long argument, long outValue, long outResult);
    }

    interface OnCompletionCallback extends Callback
    {
        void invoke(long callback, long context, long info, long outStatus);
    }

    interface OnWebSocketCompletion extends Callback
    {
        void invoke(long completion, int error, int bytes, int utf8Encoded, int finalFragment, int close);
    }

    private static final int HEADER_SIZE = 8;
    private static final Callback[] ALL = {
        (OnRegisterModule) Callbacks::registerModule,
        (OnGetHttpModule) Callbacks::getHttpModule,
        (OnToken) factory -> guarded("OnTerminate", () -> Factories.terminate(factory)),
        (OnRequestNotification) Callbacks::requestNotification,
        (OnAsyncCompletion) Callbacks::asyncCompletion,
        (OnToken) module -> guarded("OnDispose", () -> Factories.dispose(module)),
        (OnCompletionRoutine) (routine, errorCode, bytes) ->
            guarded("OnCompletionRoutine", () -> Dispatcher.completionRoutine(routine, errorCode, bytes)),
        (OnToken) context -> guarded("OnCleanupStoredContext", () -> StoredContexts.cleanup(context)),
        (OnToken) context -> guarded("OnNotifyDisconnect", () -> StoredContexts.notifyDisconnect(context)),
        (OnGlobalNotification) Callbacks::globalNotification,
        (OnToken) globalModule -> guarded("OnTerminateGlobalModule", () -> GlobalDispatcher.terminate(globalModule)),
        (OnSuspendProcess) Callbacks::suspendProcess,
        (OnAssociatedCompletion) (routine, errorCode, bytes, overlapped) -> guarded("OnAssociatedCompletion", () ->
            AssociatedRoutines.completed(routine, errorCode, bytes, overlapped)),
        (OnObjectCall) Callbacks::objectCall,
        (OnToken) object -> guarded("OnObjectEnd", () -> JavaObjects.end(object)),
        (OnCompletionCallback) Callbacks::completionCallback,
        (OnWebSocketCompletion) (completion, error, bytes, utf8Encoded, finalFragment, close) ->
            guarded("OnWebSocketCompletion", () -> Dispatcher.webSocketCompletion(completion, error, bytes,
                utf8Encoded != 0, finalFragment != 0, close != 0)),
    };

    private static volatile Path s_imageFolder = Path.of("");

    private Callbacks()
    {
    }

    /** Writes iisjava_Callbacks into memory that is never freed, and answers its address. */
    static long write(Path imageFolder)
    {
        s_imageFolder = imageFolder;
        int size = HEADER_SIZE + ALL.length * Long.BYTES;
        Pointer callbacks = new Pointer(Native.malloc(size));
        callbacks.setInt(0, size);
        callbacks.setInt(Integer.BYTES, Abi.VERSION);
        try (Call call = CallStack.current().begin(Lifetime.PROCESS, "iisjava_FunctionPointer"))
        {
            long out = call.out();
            for (int i = 0; i < ALL.length; i++)
            {
                call.check(Abi.iisjava_FunctionPointer(ALL[i], out));
                callbacks.setLong(HEADER_SIZE + (long) i * Long.BYTES, call.longAt(out));
            }
        }
        return Pointer.nativeValue(callbacks);
    }

    private static void registerModule(int serverVersion, long name, int nameLength, long type, int typeLength,
                                       long classPath, int classPathLength, long settings, int settingsLength,
                                       int timeLimitMs, long info, long server, long outReason, int reasonCapacity,
                                       long outReasonLength, long outResult)
    {
        guarded("OnRegisterModule", () ->
        {
            try
            {
                String module = NativeText.read(name, nameLength);
                Modules.Entry entry = new Modules.Entry(module, NativeText.read(type, typeLength),
                    NativeText.read(classPath, classPathLength),
                    ModuleSettings.of(module, NativeText.readPairs(settings, settingsLength)));
                Modules.register(s_imageFolder, serverVersion, entry, Integer.toUnsignedLong(timeLimitMs), info,
                    server);
                answer(outResult, 0);
            }
            catch (LoadFailure failure)
            {
                new Pointer(outReasonLength).setInt(0,
                    NativeText.write(failure.getMessage(), outReason, reasonCapacity));
                answer(outResult, ExceptionTable.E_FAIL);
            }
        });
    }

    private static void getHttpModule(long factory, long allocator, long outModule, long outResult)
    {
        guarded("OnGetHttpModule", () ->
        {
            Factories.Answer answer = Factories.getHttpModule(factory, allocator);
            new Pointer(outModule).setLong(0, answer.token());
            answer(outResult, answer.hresult());
        });
    }

    private static void requestNotification(long module, int notification, int post, long context, long provider,
                                            long outStatus)
    {
        try
        {
            answer(outStatus, Dispatcher.notification(module, notification, post != 0, context, provider));
        }
        catch (Throwable t)
        {
            failed("OnRequestNotification", t);
        }
    }

    private static void asyncCompletion(long module, int notification, int post, long context, long provider, long info,
                                        long outStatus)
    {
        try
        {
            answer(outStatus, Dispatcher.asyncCompletion(module, notification, post != 0, context, provider, info));
        }
        catch (Throwable t)
        {
            failed("OnAsyncCompletion", t);
        }
    }

    private static void completionCallback(long callback, long context, long info, long outStatus)
    {
        guarded("OnCompletionCallback", () -> answer(outStatus, Dispatcher.completionCallback(callback, context, info)));
    }

    private static void globalNotification(long globalModule, int notification, long provider, long outStatus)
    {
        guarded("OnGlobalNotification", () ->
            answer(outStatus, GlobalDispatcher.notification(globalModule, notification, provider)));
    }

    private static void suspendProcess(long globalModule, long outCallback, long outStatus)
    {
        guarded("OnSuspendProcess", () -> answer(outStatus, GlobalDispatcher.suspend(globalModule, callback ->
            CallStack.current().outside(outCallback).setLong(0, callback))));
    }

    private static void objectCall(long object, int slot, long text, int textLength, long argument, long outValue,
                                   long outResult)
    {
        guarded("OnObjectCall", () ->
        {
            JavaObjectCalls.Answer answer = JavaObjectCalls.call(object, slot,
                textLength == Abi.NULL_TEXT ? null : NativeText.read(text, textLength), argument);
            CallStack.current().outside(outValue).setLong(0, answer.value());
            answer(outResult, answer.hresult());
        });
    }

    private static void answer(long out, int value)
    {
        CallStack.current().outside(out).setInt(0, value);
    }

    private static void guarded(String callback, Runnable body)
    {
        try
        {
            body.run();
        }
        catch (Throwable t)
        {
            failed(callback, t);
        }
    }

    static void failed(String callback, Throwable thrown)
    {
        Events.error(Fault.NO_ANSWER, "?", callback + " failed in the runtime.", thrown);
    }
}
