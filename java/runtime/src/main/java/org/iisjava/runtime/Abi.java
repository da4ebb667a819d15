package org.iisjava.runtime;

import com.sun.jna.Callback;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;

/**
 * The exported functions of abi.h: same names, same order, one line each. Addresses, handles and tokens are {@code
 * long}, all else is {@code int}, so that another binder can take JNA's place without touching a caller. Bound once by
 * {@link Bootstrap}; callable from every thread.
 */
final class Abi
{
    static final int VERSION = 1;
    static final int NOT_ANSWERED = -1;
    static final int NULL_TEXT = 0xFFFFFFFF;

    static final int IHTTP_CONTEXT = 1;
    static final int IHTTP_CONTEXT2 = 2;
    static final int IHTTP_CONTEXT3 = 3;
    static final int IHTTP_CONTEXT4 = 4;
    static final int IHTTP_COMPLETION_INFO = 5;
    static final int IHTTP_COMPLETION_INFO2 = 6;
    static final int IHTTP_MODULE_REGISTRATION_INFO = 7;
    static final int IHTTP_MODULE_REGISTRATION_INFO2 = 8;

    private Abi()
    {
    }

    static void bind(String nativeLibraryPath)
    {
        Native.register(Abi.class, NativeLibrary.getInstance(nativeLibraryPath));
    }

    static native int iisjava_FunctionPointer(Callback function, long outAddress);
    static native int iisjava_ReportEvent(long source, int sourceLength, int type, int eventId, long texts, int textsLength);
    static native int HttpGetExtendedInterface(long input, int from, int to, long outOutput);
    static native int IHttpModuleRegistrationInfo_GetName(long info, long outName, int capacity, long outLength);
    static native int IHttpModuleRegistrationInfo_GetId(long info, long outId);
    static native int IHttpModuleRegistrationInfo_SetRequestNotifications(long info, long factory, int notifications, int postNotifications);
    static native int IHttpModuleRegistrationInfo_SetGlobalNotifications(long info, long globalModule, int notifications);
    static native int IHttpModuleRegistrationInfo_SetPriorityForRequestNotification(long info, int notifications, long alias, int aliasLength);
    static native int IHttpModuleRegistrationInfo_SetPriorityForGlobalNotification(long info, int notifications, long alias, int aliasLength);
    static native int IHttpModuleRegistrationInfo2_SetPriorityForPostRequestNotification(long info, int notifications, long alias, int aliasLength);
    static native int IModuleAllocator_AllocateMemory(long allocator, int size, long outMemory);
    static native int IHttpEventProvider_SetErrorStatus(long provider, int error);
    static native int IMapHandlerProvider_SetScriptName(long provider, long name, int nameLength);
    static native int IMapHandlerProvider_SetScriptMap(long provider, long scriptMap);
    static native int IMapHandlerProvider_SetFileInfo(long provider, long fileInfo);
    static native int IMapPathProvider_GetUrl(long provider, long outUrl, int capacity, long outLength);
    static native int IMapPathProvider_GetPhysicalPath(long provider, long outPath, int capacity, long outLength);
    static native int IMapPathProvider_SetPhysicalPath(long provider, long path, int pathLength);
    static native int ISendResponseProvider_GetHeadersBeingSent(long provider, long outSent);
    static native int ISendResponseProvider_GetFlags(long provider, long outFlags);
    static native int ISendResponseProvider_SetFlags(long provider, int flags);
    static native int ISendResponseProvider_GetReadyToLogData(long provider, long outReady);
    static native int IGlobalStopListeningProvider_DrainRequestsGracefully(long provider, long outGracefully);
    static native int IHttpApplicationProvider_GetApplication(long provider, long outApplication);
    static native int IPreBeginRequestProvider_GetHttpContext(long provider, long outContext);
    static native int IGlobalConfigurationChangeProvider_GetChangePath(long provider, long outPath, int capacity, long outLength);
    static native int IGlobalFileChangeProvider_GetFileName(long provider, long outName, int capacity, long outLength);
    static native int IHttpCompletionInfo_GetCompletionBytes(long info, long outBytes);
    static native int IHttpCompletionInfo_GetCompletionStatus(long info, long outStatus);
    static native int IHttpCompletionInfo2_GetCompletedOperation(long info, long outOperation);
    static native int IHttpContext_GetSite(long context, long outSite);
    static native int IHttpContext_GetApplication(long context, long outApplication);
    static native int IHttpContext_GetConnection(long context, long outConnection);
    static native int IHttpContext_GetRequest(long context, long outRequest);
    static native int IHttpContext_GetResponse(long context, long outResponse);
    static native int IHttpContext_GetResponseHeadersSent(long context, long outSent);
    static native int IHttpContext_GetUser(long context, long outUser);
    static native int IHttpContext_GetModuleContextContainer(long context, long outContainer);
    static native int IHttpContext_IndicateCompletion(long context, int status);
    static native int IHttpContext_PostCompletion(long context, int bytes);
    static native int IHttpContext_DisableNotifications(long context, int notifications, int postNotifications);
    static native int IHttpContext_GetNextNotification(long context, int status, long outNext, long outNotification, long outPost);
    static native int IHttpContext_GetIsLastNotification(long context, int status, long outLast);
    static native int IHttpContext_GetExecuteFlags(long context, long outFlags);
    static native int IHttpContext_GetServerVariable(long context, long name, int nameLength, long outValue, int capacity, long outLength);
    static native int IHttpContext_SetServerVariable(long context, long name, int nameLength, long value, int valueLength);
    static native int IHttpContext_AllocateRequestMemory(long context, int size, long outMemory);
    static native int IHttpContext_GetUrlInfo(long context, long outUrlInfo);
    static native int IHttpContext_GetMetadata(long context, long outMetadata);
    static native int IHttpContext_GetPhysicalPath(long context, long outPath, int capacity, long outLength);
    static native int IHttpContext_GetScriptName(long context, long outName, int capacity, long outLength);
    static native int IHttpContext_GetScriptTranslated(long context, long outPath, int capacity, long outLength);
    static native int IHttpContext_GetScriptMap(long context, long outScriptMap);
    static native int IHttpContext_SetRequestHandled(long context);
    static native int IHttpContext_GetFileInfo(long context, long outFileInfo);
    static native int IHttpContext_MapPath(long context, long url, int urlLength, long outPath, int capacity, long outLength);
    static native int IHttpContext_GetCurrentExecutionStats(long context, long outNotification, long outNotificationStart, long outModuleStart, long outAsyncNotification, long outAsyncNotificationStart, long outModule, int capacity, long outLength);
    static native int IHttpContext_CancelIo(long context);
    static native int IHttpContext_MapHandler(long context, int siteId, long siteName, int siteNameLength, long url, int urlLength, long verb, int verbLength, int ignoreWildcardMappings, long outScriptMap);
    static native int IHttpContext2_GetOriginalUser(long context, long outUser);
    static native int IHttpContext3_EnableFullDuplex(long context);
    static native int IHttpContext3_InheritServerVariable(long context, long name, int nameLength, int failIfNotExist);
    static native int IHttpContext3_PostCompletion(long context, int bytes, long routine);
    static native int IHttpContext4_GetRequestStartTime(long context, long outMilliseconds);
    static native int IHttpContext4_GetRequestElapsedTime(long context, long outMilliseconds);
    static native int IHttpRequest_GetRawHttpRequest(long request, long outRaw);
    static native int IHttpRequest_GetHeader(long request, long name, int nameLength, long outValue, int capacity, long outLength);
    static native int IHttpRequest_GetHeader_ById(long request, int id, long outValue, int capacity, long outLength);
    static native int IHttpRequest_SetHeader(long request, long name, int nameLength, long value, int valueLength, int replace);
    static native int IHttpRequest_SetHeader_ById(long request, int id, long value, int valueLength, int replace);
    static native int IHttpRequest_DeleteHeader(long request, long name, int nameLength);
    static native int IHttpRequest_DeleteHeader_ById(long request, int id);
    static native int IHttpRequest_GetHttpMethod(long request, long outMethod, int capacity, long outLength);
    static native int IHttpRequest_SetHttpMethod(long request, long method, int methodLength);
    static native int IHttpRequest_SetUrl(long request, long url, int urlLength, int resetQueryString);
    static native int IHttpRequest_GetUrlChanged(long request, long outChanged);
    static native int IHttpRequest_GetForwardedUrl(long request, long outUrl, int capacity, long outLength);
    static native int IHttpRequest_GetLocalAddress(long request, long outAddress, long outAddressLength, long outPort);
    static native int IHttpRequest_GetRemoteAddress(long request, long outAddress, long outAddressLength, long outPort);
    static native int IHttpRequest_ReadEntityBody(long request, long buffer, int size, int async, long outBytes, long outCompletionPending);
    static native int IHttpRequest_InsertEntityBody(long request, long buffer, int size);
    static native int IHttpRequest_GetRemainingEntityBytes(long request, long outBytes);
    static native int IHttpRequest_GetHttpVersion(long request, long outMajor, long outMinor);
    static native int IHttpRequest_GetClientCertificate(long request, long outCertificate, long outSize, long outFlags, long outNegotiated);
    static native int IHttpRequest_NegotiateClientCertificate(long request, int async, long outCompletionPending);
    static native int IHttpRequest_GetSiteId(long request, long outSiteId);
    static native int IHttpResponse_GetRawHttpResponse(long response, long outRaw);
    static native int IHttpResponse_SetStatus(long response, int status, long reason, int reasonLength, int subStatus, int errorToReport, int trySkipCustomErrors);
    static native int IHttpResponse_SetHeader(long response, long name, int nameLength, long value, int valueLength, int replace);
    static native int IHttpResponse_SetHeader_ById(long response, int id, long value, int valueLength, int replace);
    static native int IHttpResponse_DeleteHeader(long response, long name, int nameLength);
    static native int IHttpResponse_DeleteHeader_ById(long response, int id);
    static native int IHttpResponse_GetHeader(long response, long name, int nameLength, long outValue, int capacity, long outLength);
    static native int IHttpResponse_GetHeader_ById(long response, int id, long outValue, int capacity, long outLength);
    static native int IHttpResponse_Clear(long response);
    static native int IHttpResponse_ClearHeaders(long response);
    static native int IHttpResponse_SetNeedDisconnect(long response);
    static native int IHttpResponse_ResetConnection(long response);
    static native int IHttpResponse_DisableKernelCache(long response, int reason);
    static native int IHttpResponse_GetKernelCacheEnabled(long response, long outEnabled);
    static native int IHttpResponse_SuppressHeaders(long response);
    static native int IHttpResponse_GetHeadersSuppressed(long response, long outSuppressed);
    static native int IHttpResponse_Flush(long response, int async, int moreData, long outSent, long outCompletionExpected);
    static native int IHttpResponse_Redirect(long response, long url, int urlLength, int resetStatusCode, int includeParameters);
    static native int IHttpResponse_WriteEntityChunkByReference(long response, long chunk, int position);
    static native int IHttpResponse_WriteEntityChunks(long response, long chunks, int count, int async, int moreData, long outSent, long outCompletionExpected);
    static native int IHttpResponse_DisableBuffering(long response);
    static native int IHttpResponse_GetStatus(long response, long outStatus, long outSubStatus, long outError, long outNotification, long outTrySkipCustomErrors, long outReason, int reasonCapacity, long outReasonLength, long outModule, int moduleCapacity, long outModuleLength);
    static native int IHttpResponse_SetErrorDescription(long response, long description, int descriptionLength, int htmlEncode);
    static native int IHttpResponse_GetErrorDescription(long response, long outDescription, int capacity, long outLength);
    static native int IHttpResponse_CloseConnection(long response);
    static native int IHttpUser_GetRemoteUserName(long user, long outName, int capacity, long outLength);
    static native int IHttpUser_GetUserName(long user, long outName, int capacity, long outLength);
    static native int IHttpUser_GetAuthenticationType(long user, long outType, int capacity, long outLength);
    static native int IHttpUser_GetPassword(long user, long outPassword, int capacity, long outLength);
    static native int IHttpUser_GetImpersonationToken(long user, long outToken);
    static native int IHttpUser_GetPrimaryToken(long user, long outToken);
    static native int IHttpUser_ReferenceUser(long user);
    static native int IHttpUser_DereferenceUser(long user);
    static native int IHttpUser_SupportsIsInRole(long user, long outSupports);
    static native int IHttpUser_IsInRole(long user, long role, int roleLength, long outInRole);
    static native int IHttpUser_GetUserVariable(long user, long name, int nameLength, long outVariable);
    static native int IHttpSite_GetSiteId(long site, long outSiteId);
    static native int IHttpSite_GetSiteName(long site, long outName, int capacity, long outLength);
    static native int IHttpSite_GetModuleContextContainer(long site, long outContainer);
    static native int IHttpApplication_GetApplicationPhysicalPath(long application, long outPath, int capacity, long outLength);
    static native int IHttpApplication_GetApplicationId(long application, long outId, int capacity, long outLength);
    static native int IHttpApplication_GetAppConfigPath(long application, long outPath, int capacity, long outLength);
    static native int IHttpApplication_GetModuleContextContainer(long application, long outContainer);
    static native int IHttpConnection_IsConnected(long connection, long outConnected);
    static native int IHttpConnection_AllocateMemory(long connection, int size, long outMemory);
    static native int IHttpConnection_GetModuleContextContainer(long connection, long outContainer);
    static native int IHttpUrlInfo_GetModuleContextContainer(long urlInfo, long outContainer);
    static native int IHttpUrlInfo_IsFrequentlyHit(long urlInfo, long outFrequentlyHit);
    static native int IMetadataInfo_GetMetaPath(long metadata, long outPath, int capacity, long outLength);
    static native int IMetadataInfo_GetVrPath(long metadata, long outPath, int capacity, long outLength);
    static native int IMetadataInfo_GetModuleContextContainer(long metadata, long outContainer);
    static native int IHttpFileInfo_GetAttributes(long fileInfo, long outAttributes);
    static native int IHttpFileInfo_GetSize(long fileInfo, long outSize);
    static native int IHttpFileInfo_GetFileBuffer(long fileInfo, long outBuffer);
    static native int IHttpFileInfo_GetFileHandle(long fileInfo, long outHandle);
    static native int IHttpFileInfo_GetFilePath(long fileInfo, long outPath, int capacity, long outLength);
    static native int IHttpFileInfo_GetETag(long fileInfo, long outEtag, int capacity, long outLength);
    static native int IHttpFileInfo_GetLastModifiedTime(long fileInfo, long outTime);
    static native int IHttpFileInfo_GetLastModifiedString(long fileInfo, long outText, int capacity, long outLength);
    static native int IHttpFileInfo_GetHttpCacheAllowed(long fileInfo, long outAllowed, long outSecondsToLive);
    static native int IHttpFileInfo_GetVrToken(long fileInfo, long outToken);
    static native int IHttpFileInfo_GetVrPath(long fileInfo, long outPath, int capacity, long outLength);
    static native int IHttpFileInfo_GetModuleContextContainer(long fileInfo, long outContainer);
    static native int IHttpFileInfo_CheckIfFileHasChanged(long fileInfo, long userToken, long outChanged);
    static native int IScriptMapInfo_GetPath(long scriptMap, long outPath, int capacity, long outLength);
    static native int IScriptMapInfo_GetAllowedVerbs(long scriptMap, long outVerbs, int capacity, long outLength);
    static native int IScriptMapInfo_GetModules(long scriptMap, long outModules, int capacity, long outLength);
    static native int IScriptMapInfo_GetScriptProcessor(long scriptMap, long outProcessor, int capacity, long outLength);
    static native int IScriptMapInfo_GetManagedType(long scriptMap, long outType, int capacity, long outLength);
    static native int IScriptMapInfo_GetAllowPathInfoForScriptMappings(long scriptMap, long outAllowed);
    static native int IScriptMapInfo_GetRequiredAccess(long scriptMap, long outAccess);
    static native int IScriptMapInfo_GetResourceType(long scriptMap, long outType);
    static native int IScriptMapInfo_GetIsStarScriptMap(long scriptMap, long outStar);
    static native int IScriptMapInfo_GetResponseBufferLimit(long scriptMap, long outLimit);
    static native int IScriptMapInfo_GetName(long scriptMap, long outName, int capacity, long outLength);
    static native int IHttpModuleContextContainer_GetModuleContext(long container, long moduleId, long outAddress);
    static native int IHttpModuleContextContainer_SetModuleContext(long container, long storedContext, long moduleId, long outAddress);
    static native int IHttpConnectionModuleContextContainer_GetConnectionModuleContext(long container, long moduleId, long outAddress);
    static native int IHttpConnectionModuleContextContainer_SetConnectionModuleContext(long container, long storedContext, long moduleId, long outAddress);
    static native int IHttpServer_IsCommandLineLaunch(long server, long outCommandLine);
    static native int IHttpServer_GetAppPoolName(long server, long outName, int capacity, long outLength);
    static native int IHttpServer_IncrementThreadCount(long server);
    static native int IHttpServer_DecrementThreadCount(long server);
    static native int IHttpServer_ReportUnhealthy(long server, long reason, int reasonLength, int error);
    static native int IHttpServer_RecycleProcess(long server, long reason, int reasonLength);
    static native int IHttpServer_RecycleApplication(long server, long configPath, int configPathLength);
    static native int IHttpServer_SatisfiesPrecondition(long server, long precondition, int preconditionLength, long outSatisfied, long outUnknown);
}
