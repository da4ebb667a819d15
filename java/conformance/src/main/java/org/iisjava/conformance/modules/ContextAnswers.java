package org.iisjava.conformance.modules;

import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.iisjava.httpserv.*;

/** What IHttpContext answers, and the objects that it leads to. */
public final class ContextAnswers extends Answering implements RegisterModule
{
    private static final Map<String, Answer> ANSWERS = answers();

    /** For the server. */
    public ContextAnswers()
    {
        super(ANSWERS);
    }

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        moduleInfo.setRequestNotifications(allocator -> new ContextAnswers(), RQ_EXECUTE_REQUEST_HANDLER, 0);
    }

    private static Map<String, Answer> answers()
    {
        Map<String, Answer> answers = new HashMap<>();
        answers.put("variables", ContextAnswers::variables);
        answers.put("variable", context -> String.valueOf(
            context.getServerVariable(context.getRequest().getHeader("X-Name"))));
        answers.put("site", context -> context.getSite().getSiteId() + " " + context.getSite().getSiteName());
        answers.put("application", context -> context.getApplication().getApplicationId() + "\n"
            + context.getApplication().getAppConfigPath() + "\n"
            + context.getApplication().getApplicationPhysicalPath());
        answers.put("connection", context -> context.getConnection().isConnected() + " "
            + context.getConnection().allocateMemory(1000).capacity());
        answers.put("user", ContextAnswers::user);
        answers.put("url", context -> context.getUrlInfo() == null ? "none"
            : "often: " + context.getUrlInfo().isFrequentlyHit());
        answers.put("metadata", context -> context.getMetadata().getMetaPath() + "\n"
            + context.getMetadata().getVrPath());
        answers.put("paths", context -> context.getScriptName() + "\n" + context.getPhysicalPath() + "\n"
            + context.getScriptTranslated() + "\n" + context.mapPath("/folder/file.txt"));
        answers.put("longPath", context -> Integer.toString(context.mapPath("/" + "long/".repeat(900)).length()));
        answers.put("scriptMap", context -> describe(context.getScriptMap()));
        answers.put("mapHandler", context -> String.valueOf(context.mapHandler(context.getSite().getSiteId(),
            context.getSite().getSiteName(), "/request/byId", "GET").getName()));
        answers.put("file.txt", ContextAnswers::file);
        answers.put("memory", ContextAnswers::memory);
        answers.put("execution", ContextAnswers::execution);
        answers.put("versions", ContextAnswers::versions);
        answers.put("thread", ContextAnswers::thread);
        answers.put("again", ContextAnswers::again);
        return answers;
    }

    /** What cannot change while the request lasts is the same object each time: IIS was not asked again. */
    private static String again(IHttpContext context)
    {
        return List.<Supplier<Object>>of(context::getRequest, context::getResponse, context::getSite,
            context::getConnection, context::getModuleContextContainer, context.getSite()::getSiteName,
            context.getRequest()::getHttpVersion).stream().map(getter -> getter.get() == getter.get()).toList()
            + " " + context.getParentContext() + " " + context.getRootContext();
    }

    private static String variables(IHttpContext context)
    {
        context.setServerVariable("OURS", "\u20ac and \ud83d\ude00");
        String first = context.getServerVariable("OURS");
        context.setServerVariable("OURS", "x".repeat(5000));
        return first + "|" + context.getServerVariable("OURS").length() + "|"
            + context.getServerVariable("NO_SUCH_VARIABLE")
            + "|" + outcome(() -> context.getServerVariable(null)).replaceAll(":.*", "") + "|"
            + outcome(() -> context.getServerVariable("\u20ac")).replaceAll(":.*", "");
    }

    private static String user(IHttpContext context)
    {
        IHttpUser user = context.getUser();
        if (user == null)
        {
            return "none";
        }
        user.referenceUser();
        user.dereferenceUser();
        return "type '" + user.getAuthenticationType() + "' name '" + user.getUserName() + "' remote '"
            + user.getRemoteUserName() + "' variable " + user.getUserVariable("NoSuch");
    }

    private static String describe(IScriptMapInfo map)
    {
        return String.join("|", map.getName(), map.getPath(), map.getAllowedVerbs(), map.getModules(),
            String.valueOf(map.getResourceType()), String.valueOf(map.getRequiredAccess()),
            String.valueOf(map.getResponseBufferLimit()), String.valueOf(map.getAllowPathInfoForScriptMappings()),
            String.valueOf(map.getIsStarScriptMap()), map.getScriptProcessor(), map.getManagedType());
    }

    private static String file(IHttpContext context)
    {
        IHttpFileInfo file = context.getFileInfo();
        return file == null ? "none"
            : String.join("|", Long.toString(file.getSize()), file.getFilePath(),
                String.valueOf(file.getETag() != null),
                file.getLastModifiedString(), file.getLastModifiedTime().toString(),
                String.valueOf(file.checkIfFileHasChanged(0)), Integer.toHexString(file.getAttributes() & 0x10));
    }

    private static String memory(IHttpContext context)
    {
        var memory = context.allocateRequestMemory(4096);
        memory.putLong(0, 0x0102030405060708L).put(4095, (byte) 9);
        return memory.isDirect() + " " + memory.capacity() + " " + (memory.order() == ByteOrder.nativeOrder()) + " "
            + Long.toHexString(memory.getLong(0)) + " " + memory.get(4095) + " "
            + outcome(() -> context.allocateRequestMemory(-1)).replaceAll(":.*", "");
    }

    private static String execution(IHttpContext context)
    {
        ExecutionStats stats = context.getCurrentExecutionStats();
        return Integer.toHexString(stats.notification()) + " " + stats.module() + " " + context.getExecuteFlags() + " "
            + context.getNextNotification(RQ_NOTIFICATION_CONTINUE).isPresent() + " "
            + context.getIsLastNotification(RQ_NOTIFICATION_CONTINUE);
    }

    private static String versions(IHttpContext context)
    {
        StringBuilder text = new StringBuilder();
        text.append(context.getExtendedInterface(IHttpContext.class).isPresent()).append(' ')
            .append(context.getExtendedInterface(IHttpContext2.class).isPresent()).append(' ')
            .append(context.getExtendedInterface(IHttpContext3.class).isPresent()).append(' ')
            .append(context.getExtendedInterface(IHttpContext4.class).isPresent());
        context.getExtendedInterface(IHttpContext2.class)
            .ifPresent(two -> text.append(' ').append(two.getOriginalUser() == null
            || two.getOriginalUser().getUserName() != null));
        context.getExtendedInterface(IHttpContext4.class).ifPresent(four -> text.append(' ')
            .append(four.getRequestStartTime() > 0 && four.getRequestElapsedTime() >= 0));
        return text.toString();
    }

    private static String thread(IHttpContext context)
    {
        Thread thread = Thread.currentThread();
        return thread.isDaemon() + " " + (thread.getContextClassLoader() == ContextAnswers.class.getClassLoader()) + " "
            + outcome(() -> Class.forName("com.sun.jna.Native")).replaceAll(":.*", "") + " "
            + outcome(() -> Class.forName("org.iisjava.runtime.Bootstrap")).replaceAll(":.*", "");
    }
}
