/** The words of bringing documents in, in Simplified Chinese. */
export const importsZhCN = {
  encodingUnsure: '这个文件的编码有几种可能。请选看得通的一种。',
  pdfNotRead: '现在还不能读 PDF。请找这篇文章的 Word 或文本版，再导入。',
  docNotRead: '不支持旧版 DOC。请先用 Word 或 WPS 另存为 DOCX。',
  kindNotRead: '这种文件读不了。请另存为 TXT，再导入。',
  folderWithoutDocuments: '这个文件夹里没有可以导入的文档。请另选一个文件夹。',
  chooseFiles: '导入文档',
  chooseFolder: '导入文件夹',
  anyFile: '所有文件',
  pastedName: '粘贴的文字',
};
