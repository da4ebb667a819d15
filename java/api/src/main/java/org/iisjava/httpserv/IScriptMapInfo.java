package org.iisjava.httpserv;

/**
 * A handler mapping, an entry of {@code handlers}. Owned by IIS; ends with the request here. Threads as
 * {@link IHttpContext}. IIS 7.0 and later.
 *
 * <p>Written by you it is a mapping of your own for {@link IMapHandlerProvider#setScriptMap}, which asks for everything
 * once. What is not abstract here is what such a mapping mostly answers.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iscriptmapinfo-interface">IScriptMapInfo</a>
 */
public interface IScriptMapInfo
{
    /**
     * Answers the attribute {@code path}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iscriptmapinfo-getpath-method">IScriptMapInfo::GetPath</a>
     */
    default String getPath()
    {
        return "*";
    }

    /**
     * Answers the attribute {@code verb}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iscriptmapinfo-getallowedverbs-method">IScriptMapInfo::GetAllowedVerbs</a>
     */
    default String getAllowedVerbs()
    {
        return "*";
    }

    /**
     * Answers the attribute {@code modules}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iscriptmapinfo-getmodules-method">IScriptMapInfo::GetModules</a>
     */
    String getModules();

    /**
     * Answers the attribute {@code scriptProcessor}; {@code null} or empty where there is none.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iscriptmapinfo-getscriptprocessor-method">IScriptMapInfo::GetScriptProcessor</a>
     */
    default String getScriptProcessor()
    {
        return "";
    }

    /**
     * Answers the attribute {@code type}; {@code null} or empty where there is none.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iscriptmapinfo-getmanagedtype-method">IScriptMapInfo::GetManagedType</a>
     */
    default String getManagedType()
    {
        return "";
    }

    /**
     * Answers the attribute {@code allowPathInfo}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iscriptmapinfo-getallowpathinfoforscriptmappings-method">IScriptMapInfo::GetAllowPathInfoForScriptMappings</a>
     */
    default boolean getAllowPathInfoForScriptMappings()
    {
        return false;
    }

    /**
     * Answers the attribute {@code requireAccess}: 0 None, 1 Read, 2 Write, 3 Script, 4 Execute.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iscriptmapinfo-getrequiredaccess-method">IScriptMapInfo::GetRequiredAccess</a>
     */
    default int getRequiredAccess()
    {
        return 0;
    }

    /**
     * Answers the attribute {@code resourceType}: 0 File, 1 Directory, 2 Either, 3 Unspecified.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iscriptmapinfo-getresourcetype-method">IScriptMapInfo::GetResourceType</a>
     */
    default int getResourceType()
    {
        return 3;
    }

    /**
     * Answers whether the mapping is for every path.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iscriptmapinfo-getisstarscriptmap-method">IScriptMapInfo::GetIsStarScriptMap</a>
     */
    default boolean getIsStarScriptMap()
    {
        return false;
    }

    /**
     * Answers the attribute {@code responseBufferLimit} in bytes, as an unsigned number.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iscriptmapinfo-getresponsebufferlimit-method">IScriptMapInfo::GetResponseBufferLimit</a>
     */
    default int getResponseBufferLimit()
    {
        return 4194304;
    }

    /**
     * Answers the attribute {@code name}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iscriptmapinfo-getname-method">IScriptMapInfo::GetName</a>
     */
    String getName();
}
