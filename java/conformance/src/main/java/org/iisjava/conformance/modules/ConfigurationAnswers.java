package org.iisjava.conformance.modules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iisjava.HResultException;
import org.iisjava.httpserv.*;

/** A handler that answers from IIS's configuration, through every member that reads it. */
public final class ConfigurationAnswers implements RegisterModule
{
    private static final String SERVER = "MACHINE/WEBROOT/APPHOST";

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        IAppHostElement early = globalInfo.getAdminManager() == null ? null : handlers(globalInfo, SERVER);
        moduleInfo.setRequestNotifications(allocator -> new Module(globalInfo, early),
            httpserv.RQ_EXECUTE_REQUEST_HANDLER, 0);
    }

    private static IAppHostElement handlers(IHttpServer server, String path)
    {
        return server.getAdminManager().getAdminSection("system.webServer/handlers", path);
    }

    private static final class Module extends Answering
    {
        Module(IHttpServer server, IAppHostElement early)
        {
            super(answers(server, early));
        }

        private static Map<String, Answer> answers(IHttpServer server, IAppHostElement early)
        {
            Map<String, Answer> answers = new HashMap<>();
            answers.put("manager", context -> String.valueOf(server.getAdminManager() != null));
            answers.put("early", context -> String.join("\n", names(early)));
            answers.put("handlers", context -> String.join("\n", names(handlers(server,
                context.getApplication().getAppConfigPath()))));
            answers.put("own", context -> own(server.getAdminManager().getAdminSection("conformance/own",
                context.getMetadata().getMetaPath())));
            answers.put("nothing", context ->
            {
                IAppHostElement own = server.getAdminManager().getAdminSection("conformance/own", SERVER);
                return own.getElementByName("nothing") + " " + own.getPropertyByName("nothing") + " "
                    + own.getElementByName("box").getCollection();
            });
            answers.put("wrong", context -> wrong(server));
            answers.put("place", context -> place(exception(server, context.getRequest().getHeader("X-Folder"))));
            answers.put("metadata", context -> metadata(server, context.getRequest()));
            answers.put("status", context -> status(server, context));
            answers.put("often", context ->
            {
                int read = 0;
                for (int i = 0; i < 2000; i++)
                {
                    read += names(early).size();
                }
                return read == 2000 * names(early).size() ? "read" : "lost some";
            });
            return answers;
        }

        private static List<String> names(IAppHostElement handlers)
        {
            List<String> names = new ArrayList<>();
            for (IAppHostElement handler : handlers.getCollection())
            {
                names.add(handler.getName() + " " + handler.getPropertyByName("name").getStringValue());
            }
            return names;
        }

        private static String own(IAppHostElement own)
        {
            List<String> lines = new ArrayList<>();
            lines.add(own.getName());
            for (IAppHostProperty property : own.getProperties())
            {
                Object value = property.getValue();
                lines.add(property.getName() + " " + value.getClass().getSimpleName() + " " + value + " "
                    + property.getStringValue());
            }
            for (IAppHostElement child : own.getChildElements())
            {
                lines.add(child.getName() + " " + child.getPropertyByName("text").getValue());
            }
            return String.join("\n", lines);
        }

        /** The metadata X-Metadata of a section, or of its attribute X-Attribute or element X-Element, for a folder. */
        private static String metadata(IHttpServer server, IHttpRequest request)
        {
            IAppHostElement section = server.getAdminManager().getAdminSection(request.getHeader("X-Section"),
                SERVER + request.getHeader("X-Folder"));
            String type = request.getHeader("X-Metadata");
            String attribute = request.getHeader("X-Attribute");
            String element = request.getHeader("X-Element");
            try
            {
                Object value = attribute != null ? section.getPropertyByName(attribute).getMetadata(type)
                    : element != null ? section.getElementByName(element).getMetadata(type) : section.getMetadata(type);
                return value.getClass().getSimpleName() + " " + value;
            }
            catch (HResultException failed)
            {
                return Integer.toHexString(failed.getCode());
            }
        }

        /** What is told of a folder whose web.config is wrong. */
        private static AppHostConfigException exception(IHttpServer server, String folder)
        {
            try
            {
                server.getAdminManager().getAdminSection("conformance/own", SERVER + "/Default Web Site" + folder);
                throw new IllegalStateException("nothing is wrong in " + folder);
            }
            catch (AppHostConfigException wrong)
            {
                return wrong;
            }
        }

        private static String place(AppHostConfigException wrong)
        {
            IAppHostConfigException exception = wrong.getException();
            return String.join("\n", Integer.toHexString(wrong.getCode()), String.valueOf(exception.getLineNumber()),
                exception.getFileName(), exception.getConfigPath(), exception.getPreErrorLine(),
                exception.getErrorLine(), exception.getPostErrorLine(), exception.getErrorString(),
                wrong.getCause().getMessage());
        }

        private static String status(IHttpServer server, IHttpContext context)
        {
            AppHostConfigException wrong = exception(server, "/application/wrong");
            IHttpResponse response = context.getResponse();
            String before = String.valueOf(response.getStatus().exception());
            response.setStatus(500, "Wrong", 19, wrong.getCode(), wrong.getException(), true);
            ResponseStatus status = response.getStatus();
            response.setStatus(200, "OK");
            return before + " " + status.exception().getLineNumber() + " " + status.trySkipCustomErrors() + " "
                + response.getStatus().exception() + " " + outcome(() -> response.setStatus(500, "Wrong", 19, 0,
                    (IAppHostConfigException) java.lang.reflect.Proxy.newProxyInstance(Module.class.getClassLoader(),
                        new Class<?>[] {IAppHostConfigException.class}, (proxy, method, values) -> null), true))
                    .replaceAll(", not a .*", "");
        }

        private static String wrong(IHttpServer server)
        {
            IAppHostAdminManager manager = server.getAdminManager();
            IAppHostElementCollection collection = handlers(server, SERVER).getCollection();
            return String.join("\n",
                outcome(() -> manager.getAdminSection(null, SERVER)),
                outcome(() -> manager.getAdminSection("system.webServer/handlers", "a\0b")),
                outcome(() -> manager.getAdminSection("system.webServer/unknown", SERVER)),
                outcome(() -> manager.getAdminSection("system.webServer/handlers", SERVER + "/No such site")),
                outcome(() -> collection.getItem(-1)),
                outcome(() -> collection.getItem(collection.getCount())),
                outcome(() -> handlers(server, SERVER).getPropertyByName(null)),
                outcome(() -> handlers(server, SERVER).getMetadata(null)),
                outcome(() -> handlers(server, SERVER).getProperties().getItem(0).getMetadata("")));
        }
    }
}
